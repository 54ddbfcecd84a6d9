package app.afterbell.mentor.log;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Policy;
import app.afterbell.organization.Hint;
import app.afterbell.outstanding.OutstandingNotes.OutstandingNote;
import app.afterbell.payroll.PayRule;
import app.afterbell.payroll.PayRule.Planned;
import app.afterbell.requests.RequestId;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.Drafts.Draft;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.Notice;
import app.afterbell.sessions.Percentages;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.sessions.Sessions.Student;
import app.afterbell.sessions.StandingAttendance;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.templates.NoteTemplate;
import app.afterbell.templates.Sections;
import app.afterbell.templates.TemplateChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a session when it is logged.
 *
 * @param templates how the notes are suggested to be written (R18)
 * @param rate what an hour pays its mentor
 * @param earned what its lines come to, where it is logged
 * @param partDrafts what the reader has begun to write for one student each
 * @param holders the students that have a part, or a begun one
 * @param last the engagement's notes before this session
 * @param outstanding notes of others to read beside one's own
 * @param asked for more minutes than can be logged, where that waits for an answer
 * @param similar open sessions of the mentor that are easily taken for this one
 */
public record Logging(
    Desk desk,
    SessionCard session,
    List<Student> students,
    Organization organization,
    TemplateChoice templates,
    Money rate,
    @Nullable Money earned,
    @Nullable StandingAttendance attendance,
    @Nullable StandingNotes notes,
    @Nullable Draft draft,
    Map<PersonId, Draft> partDrafts,
    List<Holder> holders,
    @Nullable LastTime last,
    List<Similar> similar,
    List<OutstandingNote> outstanding,
    @Nullable Asked asked) {

  /** A request that is open. */
  public record Asked(RequestId id, int minutes) {}

  /** The notes of the engagement's session before. */
  public record LastTime(SessionId id, Instant startsAt, String body, List<PartOf> parts) {

    public List<Sections.Written> ahead(NoteTemplate template) {
      return Sections.of(body).ahead(template);
    }
  }

  /** What one student's family alone reads (R21). */
  public record PartOf(PersonId student, String name, String body) {}

  /** Somebody who has a part, whether or not they are in the session now. */
  public record Holder(PersonId id, String name) {}

  /** Another open session. */
  public record Similar(SessionId id, String name, Instant startsAt, boolean sameHour) {}

  /** How long it is logged by this: at the mentor’s desk what is longer is asked for (R7). */
  @Nullable Integer heeded(AttendanceSubmission said) {
    return said.heeded(longest(), desk.isStaffs());
  }

  int longest() {
    return grid().longest(session.plannedMinutes());
  }

  List<PersonId> studentIds() {
    return students.stream().map(Student::id).toList();
  }

  /**
   * Who can have a part here: in a group each student; a single one, and who left the group, only where they have one.
   */
  List<PersonId> partReaders() {
    var held = holders.stream().map(Holder::id);
    return Stream.concat(students.size() > 1 ? studentIds().stream() : Stream.of(), held).distinct().toList();
  }

  /** By which it is judged. */
  Policy policy() {
    return organization.policies().at(session.startsAt());
  }

  /** What the company says beside a status, as of the day of the session. */
  Optional<String> hint(AttendanceStatus status) {
    return Hint.at(organization.hints(), status.name().toLowerCase(Locale.ROOT),
        LocalDate.ofInstant(session.startsAt(), organization.zone()));
  }

  Percentages percentages() {
    return Percentages.of(policy());
  }

  MinuteGrid grid() {
    return MinuteGrid.of(policy());
  }

  Notice notice() {
    return Notice.of(policy());
  }

  PayRule payRule() {
    return PayRule.of(organization);
  }

  Planned planned() {
    return new Planned(session.startsAt(), session.plannedMinutes(), session.dueAt(), rate);
  }

  Instant dueAt() {
    return session.dueAt();
  }
}
