/**
 * What makes sessions out of what was agreed: weekly times become sessions some weeks ahead, once each, and what was
 * left out is said (R31).
 * Owns weekly_plan, occurrence, pause, fallen_session, series_change, series_date, holiday, mentor_leave,
 * day_off_decision, weekly_hours, dated_hours and substitute_offer. Says
 * OfferChanged; hears nothing: it asks what is due.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "jobs", "organization", "people", "api", "engagements", "sessions"})
package app.afterbell.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
