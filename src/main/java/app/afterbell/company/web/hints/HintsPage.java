package app.afterbell.company.web.hints;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside each status, as it stands or as it was typed.
 *
 * @param today by the company's calendar: the first day that can be chosen
 */
public record HintsPage(Typed typed, Map<AttendanceStatus, String> hints, String from, LocalDate today,
    List<Change> changes, @Nullable String done) {

  /** @param ahead it does not hold yet, and can be taken back */
  public record Change(UUID id, LocalDate fromOn, AttendanceStatus status, @Nullable String hint, Instant decidedAt,
      String decidedBy, @Nullable Instant withdrawnAt, boolean ahead) {}
}
