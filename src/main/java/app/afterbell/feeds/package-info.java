/**
 * A person's sessions outside of the product (R35): a private address from which calendar programs fetch them, and
 * invitations by mail. Owns calendar_feed, calendar_choice, calendar_told. Says nothing; hears WaysInEnded.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "jobs", "web", "organization", "mail", "people", "access", "households",
        "engagements",
        "sessions"})
package app.afterbell.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
