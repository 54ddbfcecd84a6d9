/** Open pages follow what is done to sessions' plans. */
@NullMarked
package app.afterbell.frame.live;

import org.jspecify.annotations.NullMarked;
