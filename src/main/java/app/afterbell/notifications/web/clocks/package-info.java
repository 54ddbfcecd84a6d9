/**
 * {@code /settings/clocks}, {@code /staff/engagements/…/clocks}: which sessions changes of clocks move, and for whose
 * clocks (R16).
 */
@NullMarked
package app.afterbell.notifications.web.clocks;

import org.jspecify.annotations.NullMarked;
