/**
 * {@code /mentor/away}, {@code /staff/mentors/…/away}: when a mentor is away, and what becomes of the sessions that
 * stand in it (R31). The same for the mentor and for staff.
 */
@NullMarked
package app.afterbell.frame.web.leave;

import org.jspecify.annotations.NullMarked;
