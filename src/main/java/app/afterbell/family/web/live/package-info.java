/** Open pages of families follow their notes. */
@NullMarked
package app.afterbell.family.web.live;

import org.jspecify.annotations.NullMarked;
