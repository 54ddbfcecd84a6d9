package app.afterbell.story;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.CancelReason;
import app.afterbell.sessions.CancelRequest;
import app.afterbell.sessions.Cancellations;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.ProposalAnswer;
import app.afterbell.sessions.ProposalId;
import app.afterbell.sessions.ProposalReply;
import app.afterbell.sessions.ProposalRequest;
import app.afterbell.sessions.Proposals;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** What was cancelled, moved and proposed, by each who can, in time and too late; and what stands at the end. */
final class Planned extends Told {

  Planned(Given given, TestClock clock, Sql sql, ListableBeanFactory beans) {
    super(given, clock, sql, beans);
  }

  void tell() {
    cancelled();
    moved();
    proposed();
  }

  private void cancelled() {
    var late = session(Cast.ALGEBRA, "2026-11-23T21:00:00Z");
    var group = session(Cast.ROBOTICS, "2026-11-29T15:30:00Z");
    var byMentor = session(Cast.ALGEBRA, "2026-11-26T21:00:00Z");
    var byStaff = session(Cast.CHEMISTRY, "2026-11-27T22:00:00Z");
    cancel(late, Asker.FAMILY, Asker.FAMILY, null, null, CancelReason.ILL, "A fever.\nSorry.", given.elena(),
        at("2026-11-23T10:00:00Z"));
    at("2026-11-23T10:09:59Z");
    at("2026-11-23T10:10:00Z");
    cancel(byMentor, Asker.MENTOR, Asker.MENTOR, null, null, CancelReason.CONFLICT, null, given.maya(),
        at("2026-11-24T11:00:00Z"));
    cancel(byStaff, Asker.STAFF, Asker.FAMILY, null, "2026-11-26T22:00:00Z", CancelReason.AWAY, "Mateo travels.",
        given.bola(), at("2026-11-26T23:00:00Z"));
    cancel(group, Asker.FAMILY, Asker.FAMILY, null, null, CancelReason.OTHER, null, given.elena(),
        at("2026-11-27T15:00:00Z"));
    cancel(group, Asker.FAMILY, Asker.FAMILY, null, null, null, "Too late, I know.", given.viewer(Cast.AVI),
        at("2026-11-28T15:31:00Z"));
    var again = session(Cast.ALGEBRA, "2026-11-30T21:00:00Z");
    cancel(again, Asker.FAMILY, Asker.FAMILY, null, null, null, null, given.elena(), at("2026-11-28T16:00:00Z"));
    door(Cancellations.class).takeBack(again, 1, Asker.FAMILY, given.elena(), at("2026-11-28T16:09:00Z"));
    given.logged(again, at("2026-11-30T22:10:00Z"));
  }

  private void moved() {
    var shorter = session(Cast.WRITING, "2026-12-04T20:30:00Z");
    move(shorter, new MoveRequest(Asker.MENTOR, Instant.parse("2026-12-05T19:00:00Z"), 40, "mentor_emergency", null,
        null, false, "My car."), given.maya(), at("2026-12-01T09:00:00Z"));
    var billed = session(Cast.CHEMISTRY, "2026-12-02T00:00:00Z");
    move(billed, new MoveRequest(Asker.STAFF, Instant.parse("2026-12-04T01:00:00Z"), 60, "family_late", null,
        Instant.parse("2026-12-01T08:00:00Z"), false, "He is ill."), given.bola(), at("2026-12-01T10:00:00Z"));
    var late = session(Cast.ALGEBRA, "2026-12-02T00:30:00Z"); // for one who sees money and one who does not
    move(late, new MoveRequest(Asker.MENTOR, Instant.parse("2026-12-05T01:30:00Z"), 60, "family_late", null,
        Instant.parse("2026-12-01T08:30:00Z"), false, null), given.maya(), at("2026-12-01T10:30:00Z"));
    var waived = session(Cast.ALGEBRA, "2026-12-01T21:30:00Z");
    move(waived, new MoveRequest(Asker.MENTOR, Instant.parse("2026-12-06T21:30:00Z"), 60, "family_asked", null,
        Instant.parse("2026-12-01T09:30:00Z"), true, null), given.maya(), at("2026-12-01T11:00:00Z"));
    at("2026-12-01T11:30:00Z");
  }

  private void proposed() {
    propose(session(Cast.ALGEBRA, "2026-12-07T21:00:00Z"), "2026-12-08T21:00:00Z", "The dentist.", given.elena(),
        at("2026-12-01T12:00:00Z"));
    var declined = session(Cast.ALGEBRA, "2026-12-10T21:00:00Z");
    propose(declined, "2026-12-11T21:00:00Z", null, given.ana(), at("2026-12-01T12:30:00Z"));
    reply(declined, new ProposalReply.Decline("I teach then."), given.maya(), at("2026-12-01T13:00:00Z"));
    var offered = session(Cast.WRITING, "2026-12-09T20:30:00Z");
    propose(offered, "2026-12-10T18:00:00Z", "A concert.", given.viewer(Cast.JIWOO), at("2026-12-01T13:30:00Z"));
    reply(offered, new ProposalReply.Offer(List.of(Instant.parse("2026-12-10T17:00:00Z"),
        Instant.parse("2026-12-11T16:00:00Z")), false, "Or these."), given.maya(), at("2026-12-01T14:00:00Z"));
    var taken = session(Cast.ALGEBRA, "2026-12-14T21:00:00Z");
    propose(taken, "2026-12-15T21:00:00Z", null, given.elena(), at("2026-12-01T14:30:00Z"));
    reply(taken, new ProposalReply.Accept(false, false), given.maya(), at("2026-12-01T15:00:00Z"));
    var withdrawn = session(Cast.ALGEBRA, "2026-12-17T21:00:00Z");
    propose(withdrawn, "2026-12-18T21:00:00Z", null, given.elena(), at("2026-12-01T15:30:00Z"));
    door(Proposals.class).reply(withdrawn, proposalOf(withdrawn), new ProposalReply.Withdraw(), Asker.FAMILY,
        given.elena(), at("2026-12-01T16:00:00Z"));
    at("2026-12-01T16:30:00Z");
  }

  // What begins, ends, is due and is over at the instant at which everybody looks, or a minute beside it.
  void justNow() {
    session(Cast.ALGEBRA, "2026-12-02T21:00:00Z", 61);
    session(Cast.ALGEBRA, "2026-12-03T21:00:00Z");
    session(Cast.WRITING, "2026-12-02T20:15:00Z", 45);
    session(Cast.WRITING, "2026-11-30T20:00:00Z", 60);
    session(Cast.CHEMISTRY, "2026-11-30T19:59:00Z", 60);
    session(Cast.CHEMISTRY, "2026-12-02T20:01:00Z", 60);
    var over = session(Cast.ROBOTICS, "2026-12-02T12:00:00Z");
    var open = session(Cast.ALGEBRA, "2026-12-02T18:00:00Z");
    given.attended(over, 90, at("2026-12-02T20:40:00Z"));
    door(AttendanceLog.class).submitAsPlanned(open, given.maya(), at("2026-12-02T20:51:00Z"));
    var cancelled = session(Cast.ALGEBRA, "2026-12-21T21:00:00Z");
    cancel(cancelled, Asker.FAMILY, Asker.FAMILY, null, null, null, "We are away.", given.elena(),
        at("2026-12-02T20:50:00Z"));
    propose(session(Cast.ALGEBRA, "2026-12-22T21:00:00Z"), "2026-12-23T21:00:00Z", null, given.elena(),
        at("2026-12-02T20:50:30Z"));
    at("2026-12-02T20:59:59Z");
    at(StoryTest.NOW.toString());
  }

  private void cancel(SessionId session, Asker presses, Asker asks, @Nullable Set<PersonId> students,
      @Nullable String told, @Nullable CancelReason reason, @Nullable String note, Viewer by, Instant now) {
    var answer = door(Cancellations.class).cancel(session, new CancelRequest(presses, asks, students,
        told == null ? null : Instant.parse(told), reason, note, null), by, now);
    if (!answer.accepted()) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private void move(SessionId session, MoveRequest request, Viewer by, Instant now) {
    var answer = door(Moves.class).move(session, request, by, now);
    if (!answer.accepted()) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private void propose(SessionId session, String to, @Nullable String note, Viewer by, Instant now) {
    int minutes = sql.sql("select planned_minutes from session where id = :id").param("id", session)
        .one(Integer.class);
    var answer = door(Proposals.class).propose(session, new ProposalRequest(Instant.parse(to), minutes, note), by, now);
    if (!(answer instanceof ProposalAnswer.Proposed)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private void reply(SessionId session, ProposalReply reply, Viewer by, Instant now) {
    var answer = door(Proposals.class).reply(session, proposalOf(session), reply, Asker.MENTOR, by, now);
    if (answer instanceof ProposalAnswer.Refused) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private ProposalId proposalOf(SessionId session) {
    return sql.sql("select id from move_proposal where session_id = :id").param("id", session)
        .one(ProposalId.class);
  }
}
