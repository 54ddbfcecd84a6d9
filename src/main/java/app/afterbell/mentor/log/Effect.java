package app.afterbell.mentor.log;

import app.afterbell.payroll.Pay;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.Sessions.Student;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a choice does, before it is sent (R10): by the rules that compute bill and pay when it is.
 *
 * @param pay what the mentor is paid in all; null while something is missing
 * @param difference what that changes, where the session is logged already
 * @param attended whether anyone attended
 */
public record Effect(
    List<Family> families,
    @Nullable Pay pay,
    @Nullable Money difference,
    boolean attended,
    boolean nobodyAttended,
    Map<PersonId, Advice> advice) {

  /**
   * What one family is billed.
   *
   * @param minutes null while they are not known
   * @param percent 0: nothing
   */
  public record Family(
      @Nullable String family, String student, @Nullable Integer minutes, int percent) {

    public boolean hasFamily() {
      return family != null;
    }
  }

  /**
   * What the notice rule says to a time (R9).
   *
   * @param contradicted whether another status was chosen than the rule proposes
   */
  public record Advice(Instant told, AttendanceStatus proposed, boolean contradicted) {}

  static Effect of(Logging logging, Reading reading, Instant now) {
    var marks = reading.submission().marks().stream().filter(mark -> mark.status() != null).toList();
    var planned = logging.session().plannedMinutes();
    var attended = marks.stream().anyMatch(mark -> mark.status() == AttendanceStatus.ATTENDED);
    var minutes = minutes(logging, reading);
    var complete = marks.size() == logging.students().size() && (!attended || minutes != null);
    var statuses = marks.stream().map(Mark::status).filter(Objects::nonNull).toList();
    var pay = complete ? logging.payRule().at(now, logging.planned(), statuses, attended ? minutes : planned) : null;
    return new Effect(
        logging.students().stream().map(student -> family(logging, student, marks, minutes)).toList(),
        pay,
        pay == null || logging.earned() == null ? null : pay.amount().minus(logging.earned()),
        attended,
        marks.size() == logging.students().size() && !attended,
        advice(logging, reading));
  }

  private static @Nullable Integer minutes(Logging logging, Reading reading) {
    var said = reading.submission();
    var minutes = logging.heeded(said);
    boolean stands = logging.attendance() != null && Objects.equals(minutes, logging.attendance().actualMinutes());
    var allowed = minutes != null && (said.longer() != null || stands
        || logging.grid().check(logging.session().plannedMinutes(), minutes).isEmpty());
    return allowed ? minutes : null;
  }

  private static Family family(Logging logging, Student student, List<Mark> marks, @Nullable Integer minutes) {
    var name = student.familyName();
    var first = FirstName.of(student.name());
    var status = marks.stream().filter(mark -> mark.student().equals(student.id())).findFirst().map(Mark::status);
    if (status.isEmpty()) {
      return new Family(name, first, null, 100);
    }
    var planned = logging.session().plannedMinutes();
    var share = logging.percentages().billed(status.get(), planned, minutes == null ? planned : minutes);
    var unknown = status.get() == AttendanceStatus.ATTENDED && minutes == null;
    return new Family(name, first, unknown ? null : share.minutes(), share.percent());
  }

  private static Map<PersonId, Advice> advice(Logging logging, Reading reading) {
    var advice = new HashMap<PersonId, Advice>();
    for (var mark : reading.submission().marks()) {
      var told = reading.told().get(mark.student());
      if (told != null) {
        var proposed = logging.notice().proposes(logging.session().startsAt(), told);
        advice.put(mark.student(), new Advice(told, proposed, mark.status() != null && mark.status() != proposed));
      }
    }
    return advice;
  }
}
