package app.afterbell.upgrade;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.notifications.Choice;
import app.afterbell.notifications.ReminderChoices;
import app.afterbell.people.People;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Templates;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** What people do in a company, by the real operations, at the instant of the clock. */
abstract class Deeds {

  final BeanFactory beans;
  final Given given;
  final TestClock clock;
  final Sql sql;
  final Sessions sessions;
  final AttendanceLog attendance;
  final NotesLog notes;
  final NotesReadings readings;
  final Engagements engagements;

  Deeds(BeanFactory beans) {
    this.beans = beans;
    this.given = beans.getBean(Given.class);
    this.clock = beans.getBean(TestClock.class);
    this.sql = beans.getBean(Sql.class);
    this.sessions = beans.getBean(Sessions.class);
    this.attendance = beans.getBean(AttendanceLog.class);
    this.notes = beans.getBean(NotesLog.class);
    this.readings = beans.getBean(NotesReadings.class);
    this.engagements = beans.getBean(Engagements.class);
  }

  void at(int day) {
    at(day, 0);
  }

  void at(int day, int minutes) {
    clock.set(TestClock.START.plus(Duration.ofDays(day).plusMinutes(minutes)));
  }

  void mark(SessionId session, int minutes, AttendanceStatus status) {
    mark(session, minutes, _ -> status);
  }

  void mark(SessionId session, int minutes, Function<PersonId, AttendanceStatus> status) {
    var by = mentor(session);
    var card = sessions.card(session, by);
    var marks = sessions.students(session).stream()
        .map(student -> mark(student.id(), status.apply(student.id()), card.startsAt()))
        .toList();
    var submission = new AttendanceSubmission(card.attendanceRevision(), minutes, marks, false);
    assertThat(attendance.submit(session, submission, by, clock.instant()))
        .matches(answer -> answer.accepted(), "accepted");
  }

  static Mark mark(PersonId student, AttendanceStatus status, Instant startsAt) {
    return switch (status) {
      case CANCELLED_NON_BILLABLE -> new Mark(student, status, startsAt.minus(Duration.ofHours(30)), null);
      case CANCELLED_BILLABLE -> new Mark(student, status, startsAt.minus(Duration.ofHours(6)), null);
      case MISSED -> new Mark(student, status, startsAt.minus(Duration.ofHours(40)), "They said so to somebody else.");
      case ATTENDED -> new Mark(student, status, null, null);
    };
  }

  void note(SessionId session) {
    note(session, clock.instant());
  }

  void note(SessionId session, Instant at) {
    var subject = sessions.card(session, mentor(session)).subject();
    var headings = beans.getBean(Templates.class).forSubject(subject).sections();
    var body = new StringBuilder();
    headings.forEach(section -> body.append("## ").append(section.heading()).append("\n- Something of ")
        .append(subject).append(", ").append(section.heading()).append("\n\n"));
    submit(session, new NotesSubmission(0, body.toString()), at);
  }

  void edit(SessionId session, String more, @Nullable Map<PersonId, String> parts) {
    submit(session, new NotesSubmission(revision(session), body(session) + more, parts, 0), clock.instant());
  }

  void takeBackEdit(SessionId session) {
    var first = sql.sql("select body from notes_history where session_id = :id and revision = 1")
        .param("id", session).one(String.class);
    submit(session, new NotesSubmission(revision(session), first), clock.instant());
  }

  void submit(SessionId session, NotesSubmission submission, Instant at) {
    assertThat(notes.submit(session, submission, mentor(session), at)).matches(answer -> answer.accepted(), "accepted");
  }

  void read(String reader, int most) {
    var viewer = given.viewer(reader);
    readings.shown(viewer, sql.sql("""
            select m.session_id from session_student_fact m
            join family_access a on a.student_id = m.student_id and a.viewer_id = :viewer
            join session_fact s on s.id = m.session_id and s.notes_at is not null
            group by m.session_id, s.starts_at order by s.starts_at desc limit :most
            """).param("viewer", viewer.id()).param("most", most).list(SessionId.class), clock.instant());
  }

  void agree(String key, String from, int minutes, long bill, long pay) {
    var id = engagement(key);
    var currency = engagements.termsOn(id, LocalDate.parse(from)).payRate().currency();
    engagements.agree(
        id, LocalDate.parse(from), new Terms(minutes, new Money(bill, currency), new Money(pay, currency)),
        given.bola().id(), clock.instant());
  }

  void choose(ReminderChoices choices, String guardian, String student, Choice choice) {
    var reader = new ReminderChoices.Reader(given.viewer(guardian).id(), given.viewer(student).id());
    assertThat(choices.choose(reader, choice, clock.instant())).isTrue();
  }

  static NewEngagement with(NewEngagement before, HashSet<PersonId> students) {
    return new NewEngagement(before.name(), before.mentor(), students, before.subject(), before.zone(), before.weekly(),
        before.terms(), before.startsOn(), before.endsOn(), before.meetingLink(), before.importId());
  }

  EngagementId engagement(String key) {
    return engagements.byImportId(key).orElseThrow().id();
  }

  PersonId person(String importId) {
    return beans.getBean(People.class).byImportId(importId).orElseThrow().id();
  }

  Viewer mentor(SessionId session) {
    var id = sql.sql("select mentor_id from session_fact where id = :id").param("id", session).one(PersonId.class);
    var person = beans.getBean(People.class).find(id).orElseThrow();
    return new Viewer(id, person.name(), new HashSet<>(person.roles()), person.timeZone());
  }

  String body(SessionId session) {
    return sql.sql("select body from notes_fact where session_id = :id").param("id", session).one(String.class);
  }

  int revision(SessionId session) {
    return sql.sql("select revision from notes_fact where session_id = :id").param("id", session).one(Integer.class);
  }

  int planned(SessionId session) {
    return sql.sql("select planned_minutes from session_fact where id = :id").param("id", session).one(Integer.class);
  }

  // The newest first.
  List<SessionId> logged(String key) {
    return sql.sql("""
            select id from session_fact where engagement_id = :id and logged_at is not null order by starts_at desc
            """)
        .param("id", engagement(key)).list(SessionId.class);
  }

  // The oldest first, of those that nothing was said of.
  List<SessionId> open(String key) {
    return sql.sql("""
            select id from session_fact
            where engagement_id = :id and attendance_at is null and notes_at is null and planned_end < :now
            order by starts_at
            """).param("id", engagement(key)).param("now", clock.instant()).list(SessionId.class);
  }
}
