package app.afterbell.family.notes;

import app.afterbell.family.entry.Entry;
import app.afterbell.frame.Frame;
import java.time.Instant;
import java.util.List;

/**
 * One session, for each student of this reader who is in it.
 *
 * @param entries at least one
 * @param since since when things are new to this reader
 */
public record SessionPage(Frame frame, List<Entry> entries, Instant since) {}
