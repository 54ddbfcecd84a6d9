/**
 * What a student, and each guardian of one, reads: sessions and notes, what to practise, what was billed; and who has read what.
 * Owns family_visit, notes_read, receipts_off, practice_tick. Says nothing; hears NotesShown, in the transaction of the reading.
 * Every read starts at the view family_access: what it does not name is not there (R28).
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "web", "organization", "people", "engagements", "templates", "sessions", "billing"})
package app.afterbell.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
