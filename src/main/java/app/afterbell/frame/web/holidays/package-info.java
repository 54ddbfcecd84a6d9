/**
 * {@code /settings/holidays}: days on which the company has no sessions, and what becomes of those that stand (R31).
 */
@NullMarked
package app.afterbell.frame.web.holidays;

import org.jspecify.annotations.NullMarked;
