/** Open pages of families follow their notes. */
@NullMarked
package app.afterbell.family.live;

import org.jspecify.annotations.NullMarked;
