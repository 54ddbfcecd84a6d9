/** {@code /mentor/hours}, {@code /staff/mentors/…/hours}: when a mentor can be booked (R32). */
@NullMarked
package app.afterbell.frame.web.hours;

import org.jspecify.annotations.NullMarked;
