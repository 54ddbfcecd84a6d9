/** Staff pick notes, publish them without names, and withdraw them. */
@NullMarked
package app.afterbell.outstanding.web.staff;

import org.jspecify.annotations.NullMarked;
