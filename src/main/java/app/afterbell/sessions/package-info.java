/**
 * The meeting, whole: its plan, its attendance, its notes.
 * Owns session, attendance_entry, attendance_mark, notes_entry, notes_part, their drafts, and status_percentage.
 * Says SessionLogged, LogChanged, LogWithdrawn and NotesSubmitted in the transaction of the change, NotesShown in that of a
 * reading; hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "organization", "people", "api", "engagements", "templates"})
package app.afterbell.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
