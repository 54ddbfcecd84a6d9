/**
 * One story of the cast, told through the real operations up to an instant at which much begins, ends and is due: what
 * everybody sees of it, what was mailed, and what is kept.
 */
@NullMarked
package app.afterbell.story;

import org.jspecify.annotations.NullMarked;
