package app.afterbell.imports;

import app.afterbell.engagements.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads when a row says that something was logged. */
final class LogTimes {

  private static final Duration FAR = Duration.ofDays(2);

  private final Instant now;

  LogTimes(Instant now) {
    this.now = now;
  }

  /** When something was logged: given with it, and never without. */
  Optional<Instant> instant(Row row, String column, String with) {
    if (row.isEmpty(column)) {
      if (!row.isEmpty(with)) {
        row.problem(column, "imports.problem.time_missing", with);
      }
      return Optional.empty();
    }
    var at = row.optional(column, "imports.problem.instant",
        text -> Cells.instant(text).or(() -> onTheClock(row, text)));
    if (row.isEmpty(with)) {
      row.problem(column, "imports.problem.time_of_nothing", with);
    } else if (at.isPresent() && at.get().isAfter(now.plus(FAR))) {
      row.problem(column, "imports.problem.far_future");
    }
    return at;
  }

  // A cell of a spreadsheet holds no offset: it is the clock of the session that was meant.
  private static Optional<Instant> onTheClock(Row row, String text) {
    return Cells.localTime(text)
        .flatMap(local -> Cells.zone(row.text("time_zone")).map(zone -> new WallTime(local, zone).instant()));
  }

  // As it was exported: a company's clock may be ahead of ours, and what it says was logged counts as logged.
  void noteFuture(Row row, String column, Instant at) {
    if (at.isAfter(now)) {
      row.note("imports.note.future", column, at);
    }
  }

  // History goes on in order: a correction cannot come before what it corrects.
  Instant recordedAt(Instant said, @Nullable Instant standing) {
    if (standing == null || said.isAfter(standing)) {
      return said;
    }
    return now.isAfter(standing) ? now : standing;
  }
}
