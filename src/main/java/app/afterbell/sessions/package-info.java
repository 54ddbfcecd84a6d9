/**
 * The meeting, whole: its plan, who it is for, its attendance, its notes.
 * Owns session and session_student (what stands), plan_entry, attendance_entry, attendance_mark, notes_entry,
 * notes_part (what happened), the drafts, waiting_count (how many wait to be logged), move_reason, waiver_limit and
 * move_proposal. Says SessionCancelled, CancellationTakenBack,
 * SessionMoved, MoveTakenBack,
 * MoveProposed, ProposalSettled, SessionLogged, LogChanged, LogWithdrawn and NotesSubmitted in the transaction of the
 * change, NotesShown in that of a reading; hears StudentsChanged and PolicyDecided.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "jobs", "web", "organization", "people", "households", "api",
    "engagements", "templates"})
package app.afterbell.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
