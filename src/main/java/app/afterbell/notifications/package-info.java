/**
 * What people are told by the product: guardians the reminder of new notes, in their inbox and by mail, and what each
 * of them chose; all concerned, by mail, that a session was cancelled or moved.
 * Owns plan_news, proposal_news, noted_count, noted_session, reminder_plan, reminder_place, notification,
 * notification_session. Hears NotesSubmitted, SessionCancelled, CancellationTakenBack, SessionMoved, MoveTakenBack,
 * MoveProposed and ProposalSettled in their transactions,
 * and LetterShown in that of the reading; says nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "jobs", "web", "organization", "mail", "people", "access", "households", "engagements", "templates",
      "sessions", "practice", "feeds"
    })
package app.afterbell.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
