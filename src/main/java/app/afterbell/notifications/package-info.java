/**
 * What guardians are told by the product: the reminder of new notes, in their inbox and by mail, and what each of them chose.
 * Owns noted_count, noted_session, reminder_plan, reminder_place, notification, notification_session.
 * Hears NotesSubmitted in the transaction of the submission, and LetterShown in that of the reading; says nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "web", "organization", "mail", "people", "access", "households", "engagements", "templates",
      "sessions", "practice"
    })
package app.afterbell.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
