package app.afterbell.company.web.rules;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;

import app.afterbell.company.web.rules.Past.Line;
import app.afterbell.company.web.rules.Past.Student;
import app.afterbell.organization.Policy;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.Notice;
import app.afterbell.sessions.Outcome.Share;
import app.afterbell.sessions.Percentages;
import app.afterbell.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges a past session as if something else had been settled (R39), by the same rules that bill and pay: minutes by
 * the grid, the status by the notice where the notice made it, percentages, rounding. What people decided otherwise
 * stays: a status that contradicts the time told, minutes beyond the grid that staff approved.
 *
 * @param was what held on the day of the session. @param then the same with what is tried
 */
record Retrial(Policy was, Policy then) {

  /** What one student's family would have been billed. */
  record Billed(PersonOrFamily whose, Money now, Money then) {}

  /** Who is billed together: a family, or a student without one. */
  record PersonOrFamily(@Nullable UUID family, UUID student) {

    UUID key() {
      return family == null ? student : family;
    }
  }

  /** @param paidNow null where nothing is paid yet */
  record Verdict(List<Billed> billed, @Nullable Money paidNow, @Nullable Money paidThen) {

    boolean differs() {
      return !Objects.equals(paidNow, paidThen) || billed.stream().anyMatch(one -> !one.now().equals(one.then()));
    }
  }

  Verdict of(Past session) {
    var percentsWas = Percentages.of(was);
    var percentsThen = Percentages.of(then);
    int actual = session.actual() == null ? session.planned() : session.actual();
    int actualThen = session.actual() == null ? actual : minutes(session.planned(), actual);
    var statuses = session.standing().stream().map(Student::status).toList();
    var statusesThen = session.standing().stream().map(student -> status(session, student)).toList();
    var billed = new ArrayList<Billed>();
    for (int i = 0; i < statuses.size(); i++) {
      var student = session.standing().get(i);
      int planned = planned(session, student);
      billed.add(new Billed(
          new PersonOrFamily(student.family(), student.id().value()),
          student.bill().total(),
          total(student.bill(), percentsWas.billed(statuses.get(i), planned, actual),
              percentsThen.billed(statusesThen.get(i), planned, actualThen))));
    }
    var pay = session.pay();
    return new Verdict(List.copyOf(billed), pay == null ? null : pay.total(), pay == null ? null
        : total(pay, percentsWas.paid(statuses, session.planned(), actual),
            percentsThen.paid(statusesThen, session.planned(), actualThen)));
  }

  /** The minutes that would have been logged: the nearest that could be. */
  private int minutes(int planned, int actual) {
    return MinuteGrid.of(was).check(planned, actual).isEmpty() ? MinuteGrid.of(then).nearest(planned, actual) : actual;
  }

  private AttendanceStatus status(Past session, Student student) {
    var told = student.toldAt();
    boolean byNotice = student.status() == CANCELLED_BILLABLE || student.status() == CANCELLED_NON_BILLABLE;
    return told != null && byNotice && Notice.of(was).proposes(session.startsAt(), told) == student.status()
        ? Notice.of(then).proposes(session.startsAt(), told) : student.status();
  }

  // What was cancelled is owed as it was planned then, whatever became of the session for others.
  private static int planned(Past session, Student student) {
    var minutes = student.bill().minutes();
    return minutes == null || student.status() == ATTENDED ? session.planned() : minutes;
  }

  private static Money total(Line line, Share was, Share then) {
    boolean same = was.minutes() == then.minutes() && was.percent() == then.percent();
    return same ? line.total() : line.rate().forMinutes(then.minutes(), then.percent());
  }
}
