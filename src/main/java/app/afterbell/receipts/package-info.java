/**
 * Who of a family has read which notes (R23), and who wants that not to be kept.
 * Owns notes_read and receipts_off; publishes the view notes_read_fact. Says nothing; hears NotesShown, in the
 * transaction of the reading.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "people", "households", "sessions"})
package app.afterbell.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
