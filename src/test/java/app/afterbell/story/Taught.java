package app.afterbell.story;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;

import app.afterbell.billing.BillActs;
import app.afterbell.outstanding.Publishing;
import app.afterbell.payroll.PayActs;
import app.afterbell.requests.Decision;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.Requests;
import app.afterbell.requests.Via;
import app.afterbell.requests.Wish;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.Drafts;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** What was taught and logged in November, what was asked about it, and what staff did beside it. */
final class Taught extends Told {

  private static final String CIAN = "cian";
  private static final String EBBA = "ebba";

  Taught(Given given, TestClock clock, Sql sql, ListableBeanFactory beans) {
    super(given, clock, sql, beans);
  }

  void tell() {
    four();
    aClub();
    corrected();
    longer();
    asked();
    settled();
  }

  // The fourth brings a reminder to both guardians.
  private void four() {
    for (int day : new int[] {2, 5, 9, 12}) {
      var session = session(Cast.ALGEBRA, "2026-11-%02dT21:00:00Z".formatted(day));
      var now = at("2026-11-%02dT22:0%d:00Z".formatted(day, day % 10));
      given.attended(session, 60, now);
      given.noted(session, "## What we did\nDay " + day + ": *trinomials* & <i>signs</i>.\n\n## To practise\n- Page "
          + day + "\n- Page " + (day + 1), now.plusSeconds(60));
    }
    at("2026-11-12T22:30:00Z");
  }

  // Each of the four otherwise: the family that told when, and what each reads of its own child alone.
  private void aClub() {
    var club = session(Cast.ROBOTICS, "2026-11-15T15:30:00Z");
    var now = at("2026-11-15T17:10:00Z");
    log(club, 95, given.maya(), now, null,
        mark(Cast.LUCIA, ATTENDED, null, null), mark(Cast.NOA, MISSED, null, null),
        mark(CIAN, CANCELLED_BILLABLE, "2026-11-15T09:00:00Z", null),
        mark(EBBA, CANCELLED_NON_BILLABLE, "2026-11-15T10:00:00Z", "She was in hospital."));
    door(NotesLog.class).submit(club, new NotesSubmission(0, "We built a bridge of paper.",
        Map.of(given.person(Cast.LUCIA).id(), "Lucía soldered.", given.person(Cast.NOA).id(), "Noa: page 7."), 0),
        given.maya(), now.plusSeconds(30));
    at("2026-11-15T17:25:00Z");
  }

  // By staff with a reason, after the family was told of what stood.
  private void corrected() {
    var session = session(Cast.ALGEBRA, "2026-11-16T21:00:00Z");
    given.attended(session, 75, at("2026-11-16T22:20:00Z"));
    given.noted(session, "Polynomials.", at("2026-11-16T22:25:00Z"));
    log(session, 65, given.bola(), at("2026-11-17T15:00:00Z"), "Maya called.",
        mark(Cast.ANA, ATTENDED, null, null));
    door(NotesLog.class).submit(session, 1, "Polynomials, and roots.", given.maya(), at("2026-11-17T15:05:00Z"));
    at("2026-11-17T15:30:00Z");
    door(Requests.class).ask(new Wish.Bill(session, given.ana().id()), "It was an hour.", Portal.FAMILY, given.elena(),
        at("2026-11-18T09:00:00Z"));
    var now = at("2026-11-18T10:00:00Z");
    var open = request("bill");
    door(Requests.class).say(open, "Maya says 65.", Via.PRODUCT, Portal.STAFF, given.bola(), now);
  }

  private void longer() {
    var session = session(Cast.WRITING, "2026-11-18T20:30:00Z");
    var now = at("2026-11-18T21:50:00Z");
    given.noted(given.attended(session, 75, now), "A villanelle.", now);
    var asked = given.asked(session, 100, "He wanted to finish it.", at("2026-11-18T22:00:00Z"));
    door(Decisions.class).decide(asked, new Decision(true, 90, "Ninety are fine."), Via.PRODUCT, given.bola(),
        at("2026-11-19T12:00:00Z"));
    at("2026-11-19T12:30:00Z");
  }

  private void asked() {
    var missed = session(Cast.ALGEBRA, "2026-11-19T21:00:00Z");
    var now = at("2026-11-19T22:40:00Z");
    given.noted(given.marked(missed, MISSED, 60, now), "Ana was not there.", now);
    var requests = door(Requests.class);
    requests.ask(new Wish.OtherStatus(missed, given.ana().id(), CANCELLED_BILLABLE, null), "Her train was late.",
        Portal.MENTOR, given.maya(), at("2026-11-20T08:00:00Z"));
    requests.ask(new Wish.Unplanned(given.engagement(Cast.WRITING), Instant.parse("2026-11-20T20:00:00Z"), 40,
        "A sonnet."), "He asked on the phone.", Portal.MENTOR, given.maya(), at("2026-11-21T08:00:00Z"));
    door(Decisions.class).decide(request("unplanned"), Decision.decline("Plan it first."), Via.PRODUCT,
        given.imogen(), at("2026-11-21T16:00:00Z"));
    var other = session(Cast.ALGEBRA, "2026-11-21T18:00:00Z");
    given.logged(other, at("2026-11-21T19:30:00Z"));
    requests.ask(new Wish.OtherEngagement(other, given.engagement(Cast.WRITING)), "That was Leo.", Portal.MENTOR,
        given.maya(), at("2026-11-21T20:00:00Z"));
  }

  private void settled() {
    var bills = door(BillActs.class);
    var pay = door(PayActs.class);
    var ana = given.ana().id();
    var bola = given.bola();
    bills.make(Id.next(), BillActs.Kind.WAIVED, of("2026-11-02T21:00:00Z"), ana, 2017, "The room was cold.", bola,
        at("2026-11-22T10:00:00Z"));
    bills.make(Id.next(), BillActs.Kind.CREDITED, of("2026-11-05T21:00:00Z"), ana, 1103, "Thank you.", bola,
        at("2026-11-22T10:01:00Z"));
    pay.make(Id.next(), PayActs.Kind.BONUS, of("2026-11-15T15:30:00Z"), 1709, "Four at once.", bola,
        at("2026-11-22T10:02:00Z"));
    var mistaken = Id.next();
    bills.make(mistaken, BillActs.Kind.CREDITED, of("2026-11-09T21:00:00Z"), ana, 499, "By mistake.", bola,
        at("2026-11-22T10:03:00Z"));
    bills.takeBack(mistaken, bola, at("2026-11-22T10:12:59Z"));
    var expense = Id.next();
    pay.make(expense, PayActs.Kind.EXPENSE, of("2026-11-15T15:30:00Z"), 311, "Glue.", bola, at("2026-11-22T10:13:00Z"));
    pay.takeBack(expense, bola, at("2026-11-22T10:22:00Z"));
    var publishing = door(Publishing.class);
    var now = at("2026-11-22T11:00:00Z");
    publishing.publish(publishing.source(of("2026-11-12T21:00:00Z"), bola, now), "The student factored trinomials.",
        true, bola, now);
    door(Drafts.class).save(session(Cast.WRITING, "2026-11-21T21:00:00Z"), 0, "A haiku", given.maya(),
        at("2026-11-22T12:00:00Z"));
  }

  private SessionId of(String startsAt) {
    return sql.sql("select id from session where starts_at = :at").param("at", Instant.parse(startsAt))
        .one(SessionId.class);
  }

  private RequestId request(String kind) {
    return sql.sql("select id from request where kind = :kind").param("kind", kind)
        .one(RequestId.class);
  }

  private void log(SessionId session, int minutes, Viewer by, Instant now, @Nullable String why, Mark... marks) {
    int revision = sql.sql("select attendance_revision from session where id = :id").param("id", session)
        .one(Integer.class);
    var answer = door(AttendanceLog.class).submit(session,
        new AttendanceSubmission(revision, minutes, List.of(marks), false).because(why), by, now);
    if (!answer.accepted()) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private Mark mark(String student, AttendanceStatus status, @Nullable String toldAt, @Nullable String reason) {
    return new Mark(given.person(student).id(), status, toldAt == null ? null : Instant.parse(toldAt), reason);
  }
}
