package app.afterbell.testing;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.households.Families;
import app.afterbell.organization.Organizations;
import app.afterbell.people.People;
import app.afterbell.requests.AskAnswer;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.Requests;
import app.afterbell.requests.Wish;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.sessions.ProposalAnswer;
import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.ProposalRequest;
import app.afterbell.sessions.Proposals;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Builds the world through the real operations. Everything comes into being when it is first asked for: asking for a
 * session's engagement brings its mentor, students, their families and the organization with it.
 *
 * <p>Here is what they do together; who they are is {@link GivenPeople}.
 */
public class Given extends GivenPeople {

  /** Notes that pass, beyond any template. */
  public static final String NOTES = "## What we did\nFactoring trinomials.\n\n## To practise\nPage 84, even problems.";

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

  private final People people;
  private final Engagements engagements;
  private final Plans plans;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final Cancellations cancellations;
  private final Requests requests;
  private final Moves moves;
  private final Proposals proposals;
  private final Sql sql;

  Given(
      Organizations organizations,
      People people,
      Families families,
      Engagements engagements,
      Plans plans,
      AttendanceLog attendance,
      NotesLog notes,
      Cancellations cancellations,
      Requests requests,
      Moves moves,
      Proposals proposals,
      Sql sql) {
    super(organizations, people, families);
    this.people = people;
    this.engagements = engagements;
    this.plans = plans;
    this.attendance = attendance;
    this.notes = notes;
    this.cancellations = cancellations;
    this.requests = requests;
    this.moves = moves;
    this.proposals = proposals;
    this.sql = sql;
  }

  /** An engagement of the {@link Cast}, from August 31, 2026. */
  public EngagementId engagement(String course) {
    var agreed = Cast.COMPANY.course(course);
    return engagements.byImportId(course)
        .map(engagement -> engagement.id())
        .orElseGet(() -> engagements
            .start(agreed.starting(AUGUST, agreed.weekly(), member -> person(member).id()), TestClock.START)
            .id());
  }

  /** A student leaves an engagement: the sessions that begin after that instant are without them. */
  public void leaves(String member, String course, Instant at) {
    alter(course, at, students -> students.remove(person(member).id()));
  }

  /** A student joins an engagement, for the sessions that begin after that instant. */
  public void joins(String member, String course, Instant at) {
    alter(course, at, students -> students.add(person(member).id()));
  }

  private void alter(String course, Instant at, Consumer<Set<PersonId>> change) {
    var engagement = engagements.find(engagement(course)).orElseThrow();
    var agreed = engagement.agreed();
    var students = new HashSet<>(agreed.students());
    change.accept(students);
    var changed = new NewEngagement(agreed.name(), agreed.mentor(), students, agreed.subject(), agreed.zone(),
        agreed.weekly(),
        agreed.terms(), agreed.startsOn(), agreed.endsOn(), agreed.meetingLink(), agreed.importId());
    engagements.change(engagement.id(), changed, at).id();
  }

  /** A session of the length that was agreed. */
  public SessionId session(EngagementId engagement, Instant startsAt) {
    var agreed = engagements.find(engagement).orElseThrow().agreed();
    var on = startsAt.atZone(agreed.zone()).toLocalDate();
    return session(engagement, startsAt, engagements.termsOn(engagement, on).minutes());
  }

  public SessionId session(EngagementId engagement, Instant startsAt, int minutes) {
    var agreed = engagements.find(engagement).orElseThrow().agreed();
    return plans.takeOver(new PlannedSession(engagement, agreed.mentor(), startsAt, agreed.zone(), minutes));
  }

  /** @param startsAt such as {@code 2026-11-23T21:00:00Z} */
  public SessionId session(String course, String startsAt) {
    return session(engagement(course), Instant.parse(startsAt));
  }

  /** All attended, as long as planned; said by the mentor. */
  public SessionId attended(SessionId session, Instant at) {
    var plan = plan(session);
    return attended(session, plan.plannedMinutes(), at);
  }

  public SessionId attended(SessionId session, int minutes, Instant at) {
    return marked(session, AttendanceStatus.ATTENDED, minutes, at);
  }

  /** The same status for all; said by the mentor. */
  public SessionId marked(SessionId session, AttendanceStatus status, int minutes, Instant at) {
    var plan = plan(session);
    var students = engagements.find(plan.engagementId()).orElseThrow().agreed().students();
    var marks = students.stream().map(student -> new Mark(student, status, null, null)).toList();
    var answer = attendance.submit(session, new AttendanceSubmission(0, minutes, marks, false), mentor(plan), at);
    if (!answer.accepted()) {
      throw new IllegalArgumentException(answer.toString());
    }
    return session;
  }

  public SessionId noted(SessionId session, String body, Instant at) {
    var answer = notes.submit(session, 0, body, mentor(plan(session)), at);
    if (!answer.accepted()) {
      throw new IllegalArgumentException(answer.toString());
    }
    return session;
  }

  /** Notes for all, and a part for one student of the session (R21). */
  public SessionId noted(SessionId session, String body, Viewer student, String part, Instant at) {
    var submission = new NotesSubmission(0, body, Map.of(student.id(), part), 0);
    var answer = notes.submit(session, submission, mentor(plan(session)), at);
    if (!answer.accepted()) {
      throw new IllegalArgumentException(answer.toString());
    }
    return session;
  }

  /** Both tasks in: all attended, as long as planned, and {@link #NOTES}. */
  public SessionId logged(SessionId session, Instant at) {
    return noted(attended(session, at), NOTES, at);
  }

  /** Its mentor says that it was longer than can be logged (R7). */
  public RequestId asked(SessionId session, int minutes, String reason, Instant at) {
    var answer = requests.ask(new Wish.Longer(session, minutes), reason, Portal.MENTOR, mentor(plan(session)), at);
    return switch (answer) {
      case AskAnswer.Asked(var id, _, _) -> id;
      case AskAnswer.AlreadyAsked(var id, _) -> id;
      case AskAnswer.OtherIsOpen(var id, _) -> id;
      case AskAnswer.Refused refused -> throw new IllegalArgumentException(refused.toString());
    };
  }

  /** Cancelled before its start, as this viewer asks on this side. */
  public SessionId cancelled(SessionId session, Asker as, Viewer by, Instant at) {
    var answer = cancellations.cancel(session, CancelRequest.by(as), by, at);
    if (!answer.accepted()) {
      throw new IllegalArgumentException(answer.toString());
    }
    return session;
  }

  /** At another time, of the same length, as this viewer moves it on this side. */
  public SessionId moved(SessionId session, Asker as, Viewer by, Instant to, Instant at) {
    int minutes = sql.sql("select planned_minutes from session where id = :id").param("id", session)
        .one(Integer.class);
    var answer = moves.move(session, MoveRequest.by(as, to, minutes, "mentor_conflict"), by, at);
    if (!answer.accepted()) {
      throw new IllegalArgumentException(answer.toString());
    }
    return session;
  }

  /** Proposed by this family, to be of the same length then. */
  public ProposalId proposed(SessionId session, Viewer family, Instant to, Instant at) {
    int minutes = sql.sql("select planned_minutes from session where id = :id").param("id", session)
        .one(Integer.class);
    return switch (proposals.propose(session, new ProposalRequest(to, minutes, null), family, at)) {
      case ProposalAnswer.Proposed(var id, _) -> id;
      case ProposalAnswer other -> throw new IllegalArgumentException(other.toString());
    };
  }

  private Viewer mentor(Plan plan) {
    var person = people.find(plan.mentorId()).orElseThrow();
    return new Viewer(person.id(), person.name(), Set.copyOf(person.roles()), person.timeZone());
  }

  private Plan plan(SessionId session) {
    return sql.sql("select engagement_id, mentor_id, planned_minutes from session_fact where id = :id")
        .param("id", session)
        .one(Plan.class);
  }

  record Plan(EngagementId engagementId, PersonId mentorId, int plannedMinutes) {}
}
