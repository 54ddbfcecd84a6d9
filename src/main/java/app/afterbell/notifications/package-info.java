/**
 * What people are told by the product: guardians the reminder of new notes, in their inbox and by mail, and what each
 * of them chose; all concerned, by mail, that a session was cancelled, moved, or offered to a substitute; who lives in
 * another zone, that a change of clocks moves sessions for them.
 * Owns plan_news, proposal_news, clock_news, noted_count, noted_session, reminder_plan, reminder_place, notification,
 * notification_session. Hears NotesSubmitted, SessionBooked, BookingTakenBack, SessionCancelled, CancellationTakenBack,
 * SessionMoved, MoveTakenBack, SessionSubstituted, MoveProposed, ProposalSettled and OfferChanged in their
 * transactions, and LetterShown in that of the reading; says nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "jobs", "web", "organization", "mail", "people", "access", "households", "engagements", "templates",
      "sessions", "planning", "practice", "feeds"
    })
package app.afterbell.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
