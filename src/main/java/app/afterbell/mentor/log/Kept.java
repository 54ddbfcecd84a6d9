package app.afterbell.mentor.log;

import app.afterbell.sessions.DraftAnswer;
import app.afterbell.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What became of the texts beside attendance that was sent alone.
 *
 * @param form with the versions under which they are kept now
 * @param student whose part the answer is about; null for the notes for all
 * @param answer saved: all of them are
 */
record Kept(LogForm form, @Nullable PersonId student, DraftAnswer answer) {}
