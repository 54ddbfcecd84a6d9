/** What staff see first of a person: what they take part in, what was and will be, and what it comes to. */
@NullMarked
package app.afterbell.desk.hub;

import org.jspecify.annotations.NullMarked;
