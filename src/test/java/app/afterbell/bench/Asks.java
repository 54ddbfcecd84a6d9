package app.afterbell.bench;

import static app.afterbell.bench.Ask.ask;
import static app.afterbell.bench.Ids.ENDING;
import static app.afterbell.bench.Ids.ENGAGEMENT;
import static app.afterbell.bench.Ids.FAMILY;
import static app.afterbell.bench.Ids.GUARDIAN;
import static app.afterbell.bench.Ids.HOLIDAY;
import static app.afterbell.bench.Ids.IMPORT;
import static app.afterbell.bench.Ids.INVITATION;
import static app.afterbell.bench.Ids.LEAVE;
import static app.afterbell.bench.Ids.MAIL;
import static app.afterbell.bench.Ids.MENTOR;
import static app.afterbell.bench.Ids.NOTIFICATION;
import static app.afterbell.bench.Ids.NUDGE;
import static app.afterbell.bench.Ids.OUTSTANDING;
import static app.afterbell.bench.Ids.PASSKEY;
import static app.afterbell.bench.Ids.REQUEST;
import static app.afterbell.bench.Ids.SIGN_IN;
import static app.afterbell.bench.Ids.STAFF;
import static app.afterbell.bench.Ids.STUDENT;
import static app.afterbell.bench.Ids.TEMPLATE;
import static app.afterbell.bench.Ids.TOKEN;

import app.afterbell.shared.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Every route of the product as it is asked for in a {@link Company}, with what it may cost: {@code PlansTest} holds
 * the bounds on 30,000 sessions, and fails for a route without a row; {@code bin/bench explain} shows the plans on the
 * million.
 *
 * <p>To add a row: the route as its controller writes it, the ids for its {placeholders} in order, who asks, the fields
 * of a form, and {@code costs}: statements, and 8 KB buffers that they touch, with some air. {@code shall} is what it
 * must come down to. Rows are asked in their order: one that takes something back comes after the one that did it.
 */
public final class Asks {

  // In the night, when nobody of the company has a session.
  private static final Map<String, String> MOVE =
      Map.of("starts", "2026-12-16T03:05", "minutes", "60", "reason", "mentor_conflict");
  private static final Map<String, String> SERIES =
      Map.of("which", "all_to_come", "day", "MONDAY", "at", "03:05", "minutes", "60", "reason", "mentor_conflict");
  private static final UUID NO_PROPOSAL = UUID.fromString("01a21874-0000-7000-8000-000000000000");
  private static final String MOVE_JSON = """
      {"startsAt": "2026-12-16T08:05:00Z", "minutes": 60, "reason": "mentor_conflict"}
      """;

  private static final String OCTOBER = "view=month&on=2026-10-15";
  /** Of what all sessions of three months would have come to. */
  private static final String TRIED = "from=2027-03-01&attended-billed=90&attended-paid=100&missed-billed=100"
      + "&missed-paid=100&cancelled-billable-billed=100&cancelled-billable-paid=100&cancelled-non-billable-billed=0"
      + "&cancelled-non-billable-paid=0";
  private static final String WEEK = "view=week&on=2026-10-15";
  private static final String NOTES = "We worked through the exercises.\n\n## To practise\n\nPage 84.";

  private final Company company;
  private final int m;

  private Asks(Company company, int turn) {
    this.company = company;
    this.m = turn;
  }

  /**
   * @param turn each has another mentor, families and students of theirs, and sessions: none meets what another has
   * changed
   */
  public static List<Ask> of(Company company, int turn) {
    return new Asks(company, turn).all();
  }

  private List<Ask> all() {
    var mentor = Company.mentor(m);
    var staff = Company.staff(0);
    int f = m * 10 + Math.floorMod(1 - m, 3); // a family of two guardians, the second invited by the first
    var guardian = Company.guardian(2 * f);
    var bookable = ENGAGEMENT.of(m * 12L + 2 * f - m * 20L);
    var student = STUDENT.of(2 * f);
    var sibling = STUDENT.of(2 * f + 1);
    var invited = STUDENT.of(m * 20L + 7);
    var logged = logged(0);
    var oursLogged = logged(2 * f - m * 20);
    var token = "ab_%043d".formatted(m);
    return List.of(
        // everybody
        ask("GET /").as(mentor).costs(1, 17),
        ask("GET /assets/{name}", "no-such.css").answers(404).costs(0, 5),
        ask("GET /assets/help/{name}", "no-such.webp").answers(404).costs(0, 5),
        ask("GET /live-check").costs(0, 5),
        ask("GET /error").answers(404).costs(0, 5),
        ask("GET /sign-in").costs(1, 8),
        ask("POST /sign-in/demo").with("person", MENTOR.of(m)).answers(404).costs(1, 8),
        ask("GET /sign-in/link").costs(0, 5),
        ask("POST /sign-in/link").with("email", Company.mentor(m)).costs(12, 40),
        ask("GET /sign-in/link/sent").costs(0, 5),
        ask("GET /sign-in/link/over").costs(0, 5),
        ask("GET /sign-in/link/{link}", "guessed").answers(410).costs(1, 5),
        ask("POST /sign-in/passkey/options").costs(4, 18),
        ask("POST /sign-in/passkey").answers(422).costs(2, 9),
        ask("GET /first-admin").at("link=guessed").answers(410).costs(1, 68).shall(1, 10).reads("person_role"),
        ask("POST /first-admin").with("link", "guessed").answers(410).costs(1, 68).shall(1, 10).reads("person_role"),
        ask("GET /invitation/{link}", "invitation-" + 4 * f).costs(2, 29),
        ask("POST /invitation/{link}", "guessed").answers(410).costs(2, 10),
        ask("GET /address/{link}", "guessed").answers(410).costs(1, 10),
        ask("POST /address/{link}", "guessed").answers(410).costs(1, 10),

        // the mentor's home and log
        ask("GET /mentor").as(mentor).costs(5, 565).shall(4, 300).reads("engagement_terms"),
        ask("GET /mentor/catch-up").as(mentor).costs(2, 330),
        ask("GET /mentor/live").as(mentor).costs(1, 17),
        ask("GET /mentor/find").as(mentor).costs(2, 17),
        ask("POST /mentor/find").as(mentor).with("q", "ada").costs(3, 900),
        ask("GET /family/find").as(guardian).costs(3, 60),
        ask("POST /family/find").as(guardian).with("q", "ada").costs(5, 420),
        ask("GET /staff/find").as(staff).costs(2, 30),
        ask("POST /staff/find").as(staff).with("q", "ada").costs(4, 2500),
        ask("GET /mentor/plans/live").as(mentor).costs(1, 17),
        ask("GET /family/plans/live").as(guardian).costs(1, 17),
        ask("GET /staff/plans/live").as(staff).costs(1, 17),
        ask("GET /mentor/sessions/{id}/attendance", open(0)).as(mentor)
            .costs(12, 160),
        ask("GET /mentor/sessions/{id}/notes", open(0)).as(mentor)
            .costs(12, 160),
        ask("POST /mentor/sessions/{id}/attendance/preview", open(0)).as(mentor).with(both(0))
            .costs(11, 155),
        ask("POST /mentor/sessions/{id}/notes/preview", open(0)).as(mentor).with("notes", "*so*").costs(2, 28),
        ask("PUT /mentor/sessions/{id}/notes/draft", open(18)).as(mentor).with("body", "We read").costs(4, 45),
        ask("PUT /mentor/sessions/{id}/notes/draft/{student}", open(18), student(18)).as(mentor).with("body", "Read")
            .costs(4, 43),
        ask("POST /mentor/sessions/{id}/attendance/as-planned", open(6)).as(mentor).costs(3, 57),
        ask("POST /mentor/sessions/{id}/attendance/withdrawal", open(6)).as(mentor).with("revision", 1).costs(4, 87),
        ask("POST /mentor/sessions/{id}/attendance", open(10)).as(mentor).with(attendance(10))
            .costs(5, 110),
        ask("POST /mentor/sessions/{id}/attendance", open(12)).as(mentor).with(both(12))
            .costs(9, 190),
        ask("POST /mentor/sessions/{id}/notes", open(18)).as(mentor).with(notes())
            .costs(6, 280),

        // and at the desk of staff who log for mentors
        ask("GET /mentor/sessions/{id}/cancellation", coming(5)).as(mentor).costs(4, 70),
        ask("POST /mentor/sessions/{id}/cancellation", coming(5)).as(mentor).with("asked", "mentor").costs(9, 95),
        ask("POST /mentor/sessions/{id}/cancellation/withdrawal", coming(5)).as(mentor).with("revision", 1)
        .costs(13, 130),
        ask("GET /family/sessions/{id}/cancellation", coming(2 * f - m * 20)).as(guardian).costs(4, 115),
        ask("POST /family/sessions/{id}/cancellation", coming(2 * f - m * 20)).as(guardian).costs(10, 180),
        ask("POST /family/sessions/{id}/cancellation/withdrawal", coming(2 * f - m * 20)).as(guardian)
        .with("revision", 1)
            .costs(13, 200),
        ask("GET /staff/sessions/{id}/cancellation", coming(7)).as(staff).costs(4, 65),
        ask("POST /staff/sessions/{id}/cancellation", coming(7)).as(staff).with("asked", "staff").costs(9, 95),
        ask("POST /staff/sessions/{id}/cancellation/withdrawal", coming(7)).as(staff).with("revision", 1)
        .costs(13, 130),
        ask("GET /mentor/sessions/{id}/move", coming(5)).as(mentor).costs(16, 200),
        ask("POST /mentor/sessions/{id}/move/look", coming(5)).as(mentor).with(MOVE).costs(19, 210),
        ask("POST /mentor/sessions/{id}/move", coming(5)).as(mentor).with(MOVE).costs(12, 110),
        ask("POST /mentor/sessions/{id}/move/withdrawal", coming(5)).as(mentor).with("revision", 3).costs(11, 110),
        ask("GET /mentor/sessions/{id}/series", coming(5)).as(mentor).costs(6, 120),
        ask("POST /mentor/sessions/{id}/series/look", coming(5)).as(mentor).with(SERIES).costs(40, 500),
        ask("POST /mentor/sessions/{id}/series", coming(5)).as(mentor).with(SERIES).answers(422).costs(40, 500),
        ask("POST /mentor/sessions/{id}/series/withdrawal", coming(5)).as(mentor).with("change", NO_PROPOSAL)
            .answers(404).costs(4, 60),
        ask("GET /family/sessions/{id}/move", coming(2 * f - m * 20)).as(guardian).costs(15, 240),
        ask("POST /family/sessions/{id}/move/look", coming(2 * f - m * 20)).as(guardian).with(MOVE).costs(19, 280),
        ask("POST /family/sessions/{id}/proposals", coming(2 * f - m * 20)).as(guardian).with(MOVE).costs(14, 220),
        ask("POST /family/sessions/{id}/proposals/{proposal}", coming(2 * f - m * 20), NO_PROPOSAL).as(guardian)
            .with("reply", "withdraw").answers(404).costs(6, 120),
        ask("GET /mentor/sessions/{id}/proposals/{proposal}", coming(5), NO_PROPOSAL).as(mentor).costs(7, 120),
        ask("POST /mentor/sessions/{id}/proposals/{proposal}", coming(5), NO_PROPOSAL).as(mentor)
            .with("reply", "decline").answers(404).costs(6, 90),
        ask("GET /staff/sessions/{id}/proposals/{proposal}", coming(7), NO_PROPOSAL).as(staff).costs(7, 120),
        ask("POST /staff/sessions/{id}/proposals/{proposal}", coming(7), NO_PROPOSAL).as(staff)
            .with("reply", "decline").answers(404).costs(6, 90),
        ask("GET /staff/sessions/{id}/move", coming(7)).as(staff).costs(16, 200),
        ask("POST /staff/sessions/{id}/move/look", coming(7)).as(staff).with(MOVE).costs(19, 210),
        ask("POST /staff/sessions/{id}/move", coming(7)).as(staff).with(MOVE).costs(12, 110),
        ask("POST /staff/sessions/{id}/move/withdrawal", coming(7)).as(staff).with("revision", 3).costs(11, 110),
        ask("GET /staff/sessions/{id}/series", coming(7)).as(staff).costs(6, 120),
        ask("POST /staff/sessions/{id}/series/look", coming(7)).as(staff).with(SERIES).costs(40, 500),
        ask("POST /staff/sessions/{id}/series", coming(7)).as(staff).with(SERIES).answers(422).costs(40, 500),
        ask("POST /staff/sessions/{id}/series/withdrawal", coming(7)).as(staff).with("change", NO_PROPOSAL)
            .answers(404).costs(4, 60),
        ask("GET /staff/sessions/{id}/attendance", open(0)).as(staff)
            .costs(14, 225),
        ask("GET /staff/sessions/{id}/notes", open(0)).as(staff)
            .costs(14, 230),
        ask("POST /staff/sessions/{id}/attendance/preview", open(0)).as(staff).with(both(0))
            .costs(13, 240),
        ask("POST /staff/sessions/{id}/notes/preview", open(0)).as(staff).with("notes", "*so*").costs(2, 28),
        ask("PUT /staff/sessions/{id}/notes/draft", open(0)).as(staff).with("body", "They read").costs(4, 45),
        ask("PUT /staff/sessions/{id}/notes/draft/{student}", open(0), student(0)).as(staff).with("body", "Read")
            .costs(4, 40),
        ask("POST /staff/sessions/{id}/attendance", open(24)).as(staff).with(both(24))
            .costs(9, 180),
        ask("POST /staff/sessions/{id}/notes", open(30)).as(staff).with(notes())
            .costs(6, 250),

        // what a mentor looks up
        ask("GET /mentor/sessions/{id}", logged).as(mentor).costs(11, 140),
        ask("GET /mentor/earnings").as(mentor).costs(5, 520).shall(5, 400),
        ask("GET /mentor/engagements").as(mentor).costs(3, 220),
        ask("POST /mentor/engagements/search").as(mentor).with("q", "alg").costs(3, 170),
        ask("GET /mentor/engagements/{id}", ENGAGEMENT.of(m * 12L)).as(mentor).costs(7, 200),
        ask("GET /mentor/notes").as(mentor).costs(5, 920).shall(5, 400),
        ask("POST /mentor/notes/search").as(mentor).with("q", "bracket").costs(5, 1200).shall(5, 400),
        ask("POST /mentor/notes/search").as(mentor).with("q", "\"chapter 11\"").costs(5, 3900).shall(5, 400),
        ask("GET /mentor/inbox").as(mentor).costs(4, 370),
        ask("GET /mentor/inbox/{id}", NUDGE.of(m * 64L + 1)).as(mentor).costs(3, 30),
        ask("GET /unsubscribe/nudges/{secret}", "nudge-" + (m * 64L + 1)).costs(4, 20),
        ask("POST /unsubscribe/nudges/{secret}", "nudge-" + (m * 64L + 1)).costs(8, 60),
        ask("GET /mentor/outstanding").as(mentor).costs(3, 150),
        ask("POST /mentor/guide").as(mentor).answers(303).costs(1, 20),
        ask("POST /mentor/guide/leaving").as(mentor).answers(303).costs(2, 30),
        ask("GET /mentor/help").as(mentor).costs(2, 40),
        ask("POST /mentor/help").as(mentor).with("q", "notice").costs(3, 40),
        ask("GET /mentor/help/{slug}", "log-your-sessions").as(mentor).costs(3, 40),
        ask("POST /mentor/help/{slug}", "log-your-sessions").as(mentor).with("answered", "yes").costs(3, 60),
        ask("GET /mentor/calendar").at(OCTOBER).as(mentor).costs(3, 630).shall(3, 400),
        ask("GET /mentor/calendar").at(WEEK).as(mentor).costs(3, 160),
        ask("GET /mentor/calendar").at(OCTOBER + "&session=" + logged).as(mentor).costs(6, 690).shall(6, 400),

        // families
        ask("GET /family").as(guardian).costs(6, 310),
        ask("GET /family/practice").as(guardian).costs(5, 510).shall(5, 400),
        ask("GET /family/live").as(guardian).costs(1, 17),
        ask("GET /family/students/{id}", student).as(guardian).costs(8, 600).shall(8, 400),
        ask("POST /family/students/{id}/practice", student).as(guardian).with("session", oursLogged)
        .with("item", "unknown")
            .with("done", true).costs(3, 44),
        ask("GET /family/sessions/{id}", oursLogged).as(guardian).costs(7, 135),
        ask("GET /family/notes").as(guardian).costs(7, 460).shall(7, 400),
        ask("POST /family/notes/search").as(guardian).with("q", "bracket").costs(7, 450).shall(7, 400),
        ask("POST /family/notes/search").as(guardian).with("q", "\"chapter 11\"").with("student", student)
            .costs(6, 190),
        ask("GET /family/notes/print").at("student=" + student).as(guardian)
            .costs(6, 280),
        ask("GET /family/help").as(guardian).costs(3, 45),
        ask("POST /family/help").as(guardian).with("q", "notice").costs(4, 45),
        ask("GET /family/help/{slug}", "bills").as(guardian).costs(4, 50),
        ask("POST /family/help/{slug}", "bills").as(guardian).with("answered", "no").costs(3, 60),
        ask("GET /family/billing").as(guardian).costs(6, 220),
        ask("GET /family/calendar").at(OCTOBER).as(guardian).costs(4, 350),
        ask("GET /family/calendar").at(WEEK).as(guardian).costs(4, 130),
        ask("GET /family/inbox").as(guardian).costs(4, 210),
        ask("GET /family/inbox/{id}", NOTIFICATION.of(notification(f))).as(guardian).costs(8, 300),
        ask("GET /unsubscribe/{secret}", "stop-" + notification(f)).costs(4, 18),
        ask("POST /unsubscribe/{secret}", "stop-" + notification(f)).costs(10, 40),
        ask("GET /family/people").as(guardian).costs(6, 660).shall(6, 400).reads("person"),
        ask("GET /family/people/invitations/new").as(guardian).costs(5, 65),
        ask("POST /family/people/invitations").as(guardian).with("name", "Paz")
        .with("email", "paz-" + m + "@home.example")
            .with("student-" + student, true).costs(19, 120),
        ask("POST /family/people/invitations/{id}/sending", INVITATION.of(4L * f)).as(guardian).costs(6, 63),
        ask("POST /family/people/invitations/{id}/taking-back", INVITATION.of(4L * f)).as(guardian).costs(5, 53),
        ask("GET /family/people/students/{id}", sibling).as(guardian).costs(6, 74),
        ask("POST /family/people/students/{id}/profile", sibling).as(guardian).with("name", "Lucía")
        .with("zone", "America/Lima")
            .costs(9, 120),
        ask("POST /family/people/students/{id}/invitation", sibling).as(guardian)
        .with("email", "l-" + m + "@school.example")
            .costs(17, 120),
        ask("POST /family/people/students/{id}/sign-in/ending", sibling).as(guardian).costs(12, 100),
        ask("POST /family/people/students/{student}/guardians/{guardian}/rights", student, GUARDIAN.of(2L * f + 1))
        .as(guardian)
            .with("notes", true).costs(14, 120),

        // staff
        ask("GET /staff").as(staff).costs(12, 900).reads("request", "waiting_count"),
        ask("GET /staff/requests").as(staff).costs(4, 600).reads("request"),
        ask("GET /staff/requests/{id}", request(1)).as(staff).costs(30, 700),
        ask("POST /staff/requests/{id}/words", request(1)).as(staff).with("text", "Why?").costs(10, 130),
        ask("POST /staff/requests/{id}/decision", request(1)).as(staff).with("decision", "approve").costs(25, 500),
        ask("GET /staff/requests/{id}/changes", request(1)).at("decision=other&minutes=95").as(staff).costs(30, 700),
        ask("GET /staff/requests/number/{number}", 1).as(staff).costs(3, 20),
        ask("GET /mentor/requests/number/{number}", 1).as(mentor).answers(404).costs(3, 20),
        ask("GET /mentor/requests").as(mentor).costs(3, 600),
        ask("GET /mentor/requests/{id}", request(3)).as(mentor).costs(6, 90),
        ask("POST /mentor/requests/{id}/words", request(3)).as(mentor).with("text", "Please.").costs(10, 120),
        ask("POST /mentor/requests/{id}/withdrawal", request(3)).as(mentor).costs(11, 120),
        ask("GET /mentor/requests/new").as(mentor).costs(3, 60),
        ask("POST /mentor/requests/new").as(mentor).with("reason", "So").answers(422).costs(4, 60),
        ask("GET /mentor/sessions/{id}/request", logged).as(mentor).costs(7, 160),
        ask("POST /mentor/sessions/{id}/request", logged).as(mentor).with("reason", "So").answers(422).costs(7, 160),
        ask("GET /family/requests").as(guardian).costs(4, 60),
        ask("GET /family/requests/{id}", UUID.randomUUID()).as(guardian).answers(404).costs(5, 60),
        ask("POST /family/requests/{id}/words", UUID.randomUUID()).as(guardian).answers(404).costs(5, 60),
        ask("POST /family/requests/{id}/withdrawal", UUID.randomUUID()).as(guardian).answers(404).costs(5, 60),
        ask("GET /family/sessions/{id}/request", oursLogged).as(guardian).costs(5, 90),
        ask("POST /family/sessions/{id}/request", oursLogged).as(guardian).with("reason", "So").costs(12, 160),
        ask("GET /staff/sessions/{id}/money", logged).as(staff).costs(5, 120),
        ask("POST /staff/sessions/{id}/money", logged).as(staff).with(Map.of("kind", "bonus", "amount", "25",
            "reason", "Well done", "step", "do", "key", UUID.randomUUID().toString())).costs(11, 200),
        ask("POST /staff/sessions/{id}/money/{table}/{act}/withdrawal", logged, "pay", UUID.randomUUID()).as(staff)
            .answers(404).costs(4, 30),
        ask("GET /api/v1/engagements").byToken(token).answers(404).costs(3, 60),
        ask("POST /api/v1/engagements").byToken(token).with(Ask.JSON, "{}").answers(404).costs(3, 60),
        ask("GET /api/v1/engagements/{id}", ENGAGEMENT.of(m * 12L)).byToken(token).answers(404).costs(3, 60),
        ask("POST /api/v1/engagements/{id}/terms", ENGAGEMENT.of(m * 12L)).byToken(token).with(Ask.JSON, "{}")
        .answers(404)
            .costs(3, 60),
        ask("POST /api/v1/engagements/{id}/students", ENGAGEMENT.of(m * 12L)).byToken(token).with(Ask.JSON, "{}")
        .answers(404)
            .costs(3, 60),
        ask("POST /api/v1/engagements/{id}/students/{student}/leaving", ENGAGEMENT.of(m * 12L), invited).byToken(token)
            .with(Ask.JSON, "{}").answers(404).costs(3, 60),
        ask("POST /api/v1/engagements/{id}/end", ENGAGEMENT.of(m * 12L)).byToken(token).with(Ask.JSON, "{}")
        .answers(404)
            .costs(3, 60),
        ask("GET /api/v1/requests").byToken(token).costs(3, 250),
        ask("POST /api/v1/requests").byToken(token).with(Ask.JSON, "{}").answers(400).costs(3, 60),
        ask("GET /api/v1/requests/{id}", request(5)).byToken(token).costs(4, 60),
        ask("POST /api/v1/requests/{id}/words", request(5)).byToken(token).with(Ask.JSON, "{\"text\": \"Hm\"}")
            .costs(12, 160),
        ask("POST /api/v1/requests/{id}/withdrawal", request(5)).byToken(token).with(Ask.JSON, "{}").costs(12, 160),
        ask("POST /api/v1/requests/{id}/decision", request(3)).byToken(token)
            .with(Ask.JSON, "{\"decision\": \"approved\"}").answers(404).costs(4, 60),
        ask("GET /staff/sessions/{id}", logged).as(staff).costs(14, 240),
        ask("GET /staff/mentors/{id}", MENTOR.of(m)).as(staff).costs(12, 1500),
        ask("GET /staff/nudges").as(staff).costs(4, 600).reads("waiting_count", "nudge_plan", "nudge"),
        ask("GET /staff/nudges/all").as(staff).costs(7, 900).reads("waiting_count", "nudge_plan", "nudge"),
        ask("POST /staff/nudges/all").as(staff).costs(9, 5000).reads("session", "waiting_count", "nudge_plan"),
        ask("POST /staff/nudges/{mentor}", MENTOR.of(m)).as(staff).costs(12, 900),
        ask("GET /staff/calendar").at(OCTOBER).as(staff).costs(3, 1900).shall(3, 400).reads("engagement", "session"),
        ask("GET /staff/calendar").at(WEEK + "&mentor=" + MENTOR.of(m)).as(staff).costs(4, 210),
        ask("GET /staff/calendar").at(OCTOBER + "&student=" + student).as(staff).costs(4, 130),
        ask("GET /staff/calendar").at(OCTOBER + "&session=" + logged).as(staff)
            .costs(6, 2000).shall(6, 400).reads("engagement", "session"),
        ask("POST /staff/calendar/search").as(staff).with("q", "ada")
            .costs(3, 1300).shall(3, 400),
        ask("GET /staff/help").as(staff).costs(2, 40),
        ask("POST /staff/help").as(staff).with("q", "notice").costs(3, 40),
        ask("GET /staff/help/{slug}", "people").as(staff).costs(3, 40),
        ask("POST /staff/help/{slug}", "people").as(staff).with("answered", "yes").costs(3, 60),
        ask("GET /staff/help/of/{other}/{slug}", "mentor", "log-your-sessions").as(staff).costs(3, 40),
        ask("GET /staff/help/answers").as(staff).costs(4, 60),
        ask("GET /staff/readings").as(staff).costs(3, 240),
        ask("POST /staff/readings").as(staff).with("q", "ada")
            .costs(3, 3100).shall(3, 400),
        ask("GET /staff/readings/students/{id}", student).as(staff).costs(8, 420).shall(8, 400),
        ask("GET /staff/readings/students/{id}/changes", student).as(staff).costs(5, 510).shall(5, 400),
        ask("GET /staff/readings/readers/{id}", STAFF.of(1)).as(staff).costs(4, 440).shall(4, 400),
        ask("GET /staff/mailbox").as(staff).costs(3, 110),
        ask("GET /staff/mailbox/{id}", MAIL.of(notification(f))).as(staff).costs(4, 30),
        ask("GET /staff/reminders").as(staff).costs(3, 22),
        ask("GET /staff/reminders").at("show=given_up").as(staff).costs(3, 22),
        ask("POST /staff/reminders/{id}/attempt", MAIL.of(notification(f))).as(staff).costs(2, 19),
        ask("GET /staff/imports").as(staff).costs(6, 35),
        ask("POST /staff/imports").as(staff).answers(422).costs(6, 35),
        ask("GET /staff/imports/samples/{name}", "people.csv").as(staff).costs(3, 15),
        ask("GET /staff/imports/{id}", IMPORT.of(m % 10)).as(staff).costs(4, 25),
        ask("POST /staff/imports/{id}/application", IMPORT.of(m % 10)).as(staff).costs(5, 29),
        ask("GET /staff/imports/{id}/files/{place}", IMPORT.of(m % 10), 0).as(staff).answers(404).costs(4, 25),
        ask("POST /staff/imports/{id}/files/{place}", IMPORT.of(m % 10), 0).as(staff).with("kind", "people")
            .answers(404).costs(4, 25),
        ask("POST /staff/imports/{id}/tag", IMPORT.of(m % 10)).as(staff).with("tag", "Autumn " + m).costs(4, 29),
        ask("POST /staff/imports/{id}/choices", IMPORT.of(m % 10)).as(staff).costs(7, 35),
        ask("POST /staff/imports/{id}/reading", IMPORT.of(m % 10)).as(staff).costs(4, 24),
        ask("POST /staff/imports/{id}/discarding", IMPORT.of(m % 10)).as(staff).costs(5, 24),
        ask("GET /staff/imports/calendar/{id}", IMPORT.of(m % 10)).as(staff).costs(13, 30_000)
            .reads("engagement", "engagement_student", "person", "guardianship", "person_role"),
        ask("POST /staff/imports/calendar/{id}/choices", IMPORT.of(m % 10)).as(staff).with("uid0", "a")
            .with("engagement0", ENGAGEMENT.of(m)).costs(4, 40),
        ask("POST /staff/imports/calendar/{id}/application", IMPORT.of(m % 10)).as(staff).costs(12, 90),
        ask("POST /staff/imports/calendar/{id}/discarding", IMPORT.of(m % 10)).as(staff).costs(4, 24),
        ask("GET /staff/templates").as(staff).costs(3, 22),
        ask("GET /staff/templates/new").as(staff).costs(4, 94).reads("engagement"),
        ask("POST /staff/templates/new").as(staff).with("name", "Clubs " + m).with("heading-0", "Built").costs(7, 38),
        ask("POST /staff/templates/preview").as(staff).with("heading-0", "What we did").costs(1, 17),
        ask("GET /staff/templates/{id}", TEMPLATE.of(m % 6)).as(staff).costs(5, 97).reads("engagement"),
        ask("POST /staff/templates/{id}", TEMPLATE.of(m % 6)).as(staff).with("revision", 1).with("name", "Course " + m)
            .with("heading-0", "Built").costs(8, 47),
        ask("POST /staff/templates/{id}/default", TEMPLATE.of(m % 6)).as(staff).costs(6, 62),
        ask("GET /staff/templates/{id}/deletion", TEMPLATE.of((m + 3) % 6)).as(staff).costs(4, 24),
        ask("POST /staff/templates/{id}/deletion", TEMPLATE.of((m + 3) % 6)).as(staff).costs(5, 39),
        ask("GET /staff/outstanding").as(staff).costs(4, 1100).shall(4, 400).reads("person"),
        ask("GET /staff/outstanding/new").as(staff).costs(4, 400).reads("engagement"),
        ask("GET /staff/sessions/{id}/outstanding", logged).as(staff).costs(9, 290),
        ask("POST /staff/sessions/{id}/outstanding", logged).as(staff).with("body", "Well done.").costs(7, 190),
        ask("POST /staff/sessions/{id}/outstanding/preview", logged).as(staff).with("body", "*so*").costs(1, 17),
        ask("POST /staff/outstanding/{id}/withdrawal", OUTSTANDING.of(m)).as(staff).costs(3, 30),
        // with the mentors and the subjects to choose from
        ask("GET /staff/engagements").as(staff).costs(5, 4000).reads("person_role", "engagement"),
        ask("GET /staff/engagements").at("sort=-next").as(staff).costs(5, 12_000)
            .reads("person_role", "engagement"),
        ask("GET /staff/engagements").at("sort=mentor").as(staff).costs(5, 12_000)
            .reads("person_role", "engagement", "person"),
        ask("GET /staff/engagements/file").at("subject=Algebra").as(staff).costs(4, 12_000)
            .reads("engagement", "engagement_student", "weekly_time", "person"),
        // a tenth of all people are found, and a fifth of the engagements of so small a company are theirs
        ask("POST /staff/engagements/search").as(staff).with("q", "ada")
            .reads("engagement", "person_role").costs(5, 6000),
        ask("GET /staff/engagements/drafts").as(staff).costs(3, 40),
        ask("POST /staff/engagements/drafts/{id}/removal", NO_PROPOSAL).as(staff).costs(3, 40),
        ask("GET /staff/engagements/new").as(staff).costs(3, 40),
        ask("GET /staff/engagements/rates").as(staff).costs(4, 60),
        ask("POST /staff/engagements/rates").as(staff).with("subject", "Nothing of it").with("by", "3")
        .with("paid", "true").with("kind", "percent")
            .with("from", "2027-01-01").reads("engagement").costs(6, 430),
        ask("GET /staff/engagements/new").at("copy=" + ENGAGEMENT.of(m * 12L)).as(staff).costs(8, 120),
        ask("POST /staff/engagements/new").as(staff).with("act", "find").with("mentor-q", "ada").costs(5, 2500),
        ask("GET /staff/engagements/{id}", ENGAGEMENT.of(m * 12L)).as(staff).costs(19, 450),
        ask("GET /staff/engagements/{id}/notes", ENGAGEMENT.of(m * 12L)).as(staff).costs(8, 700),
        ask("GET /staff/engagements/{id}/clocks", ENGAGEMENT.of(m * 12L)).as(staff).costs(6, 2500),
        ask("GET /staff/engagements/{id}/pause", ENGAGEMENT.of(m * 12L)).as(staff).costs(4, 60),
        ask("POST /staff/engagements/{id}/pause/look", ENGAGEMENT.of(m * 12L)).as(staff).with("from", "2027-02-01")
            .with("to", "2027-02-02").costs(6, 90),
        ask("POST /staff/engagements/{id}/pause", ENGAGEMENT.of(m * 12L)).as(staff).with("from", "2027-02-01")
            .with("to", "2027-02-02").with("key", UUID.randomUUID()).costs(16, 160),
        ask("GET /staff/engagements/{id}/back/{act}", ENGAGEMENT.of(m * 12L), NO_PROPOSAL).as(staff).answers(404)
            .costs(16, 160),
        ask("POST /staff/engagements/{id}/back/{act}", ENGAGEMENT.of(m * 12L), NO_PROPOSAL).as(staff).answers(404)
            .costs(16, 160),
        ask("GET /staff/engagements/{id}/times", ENGAGEMENT.of(m * 12L)).as(staff).costs(5, 60),
        ask("POST /staff/engagements/{id}/times", ENGAGEMENT.of(m * 12L)).as(staff).with("from", "2027-03-01")
        .with("day", "SUNDAY")
            .with("at", "03:05").with("until", "2027-03-08").costs(26, 400),
        ask("POST /staff/engagements/{id}/times/end", ENGAGEMENT.of(m * 12L)).as(staff).with("time", "none")
        .costs(4, 60),
        ask("GET /staff/engagements/{id}/end", ENGAGEMENT.of(m * 12L)).as(staff).costs(4, 60),
        ask("POST /staff/engagements/{id}/end/look", ENGAGEMENT.of(m * 12L)).as(staff).with("to", "2027-02-02")
        .costs(6, 90),
        ask("POST /staff/engagements/{id}/end", ENGAGEMENT.of(m * 12L)).as(staff).with("to", "2020-02-02").answers(422)
            .with("key", UUID.randomUUID()).costs(16, 240),
        ask("POST /staff/engagements/{id}/about", ENGAGEMENT.of(m * 12L)).as(staff).with("name", "Algebra")
            .with("subject", "Algebra").costs(24, 400),
        ask("POST /staff/engagements/{id}/terms", ENGAGEMENT.of(m * 12L)).as(staff).with("from", "2027-01-01")
            .with("minutes", 60).with("billed", "85.01").with("paid", "50.03").costs(18, 300),
        ask("POST /staff/engagements/{id}/students/search", ENGAGEMENT.of(m * 12L)).as(staff).with("student-q", "ada")
            .costs(19, 2800),
        ask("POST /staff/engagements/{id}/students", ENGAGEMENT.of(m * 12L)).as(staff).with("student", invited)
            .costs(28, 1000),
        ask("GET /staff/engagements/{id}/students/{student}/leaving", ENGAGEMENT.of(m * 12L), invited).as(staff)
            .costs(5, 60),
        ask("POST /staff/engagements/{id}/students/{student}/leaving", ENGAGEMENT.of(m * 12L), invited).as(staff)
            .with("from", "2020-01-01")
            .costs(28, 1000),
        ask("POST /staff/engagements/{id}/weekly", ENGAGEMENT.of(m * 12L)).as(staff).costs(160, 3000),
        ask("POST /staff/engagements/{id}/weekly/again", ENGAGEMENT.of(m * 12L)).as(staff).with("on", "2026-12-24")
            .with("at", "16:00").answers(404).costs(13, 130),
        ask("POST /staff/engagements/{id}/weekly/stopping", ENGAGEMENT.of(m * 12L)).as(staff).costs(6, 60),
        ask("POST /staff/engagements/{id}/sessions", ENGAGEMENT.of(m * 12L)).as(staff).with("at", "2026-12-24T03:05")
            .with("minutes", 60).costs(26, 400),
        ask("GET /staff/mentors").as(staff).costs(4, 8000).reads("engagement", "person"),
        ask("GET /staff/mentors").at("show=owing").as(staff).costs(4, 2000).reads("engagement"),
        ask("GET /staff/mentors").at("show=idle").as(staff).costs(4, 2000).reads("engagement", "person_role"),
        ask("GET /staff/mentors").at("show=late").as(staff).costs(4, 2000).reads("engagement"),
        ask("GET /staff/mentors").at("sort=-next").as(staff).costs(4, 8000).reads("engagement", "person"),
        ask("GET /staff/mentors").at("sort=running").as(staff).costs(4, 8000).reads("engagement", "person"),
        ask("GET /staff/mentors/file").at("show=idle").as(staff).costs(4, 2000).reads("engagement", "person_role"),
        ask("GET /staff/families").as(staff).costs(3, 4000),
        ask("GET /staff/families").at("sort=-next").as(staff).costs(3, 30_000)
            .reads("family_student", "family", "session_student"),
        ask("GET /staff/families").at("show=notes").as(staff).costs(3, 60_000)
            .reads("family", "family_student", "session_student", "session"),
        ask("GET /staff/families").at("show=quiet").as(staff).costs(3, 16_000)
            .reads("family_student", "engagement_student", "engagement", "session_student"),
        ask("GET /staff/families/file").at("show=quiet").as(staff).costs(3, 16_000)
            .reads("family_student", "engagement_student", "engagement", "session_student"),
        ask("GET /staff/families/{id}", FAMILY.of(f)).as(staff).costs(9, 900),
        ask("GET /staff/open").as(staff).costs(3, 2000),
        ask("GET /staff/open").at("show=overdue").as(staff).costs(3, 2000),
        ask("GET /staff/open").at("show=notes").as(staff).costs(3, 2000),
        ask("GET /staff/open").at("show=notes&sort=starts").as(staff).costs(3, 10_000).reads("session"),
        ask("GET /staff/open").at("show=written&sort=-mentor").as(staff).costs(3, 6000).reads("person", "session"),
        ask("GET /staff/open").at("show=period").as(staff).costs(3, 2000),
        ask("GET /staff/today").as(staff).costs(3, 1000),
        ask("GET /staff/today").at("show=open&sort=mentor").as(staff).costs(3, 2500),
        ask("GET /staff/today/file").as(staff).costs(3, 3500),
        ask("GET /staff/figures").at("weeks=52").as(staff).costs(7, 400),
        ask("GET /staff/figures/file").at("of=mentors").as(staff).costs(7, 400),
        ask("GET /staff/proposals").as(staff).costs(3, 400),
        ask("GET /staff/open/file").at("show=overdue").as(staff).costs(3, 60_000)
            .reads("engagement", "engagement_terms", "session", "session_student"),
        ask("GET /staff/families/new").as(staff).costs(4, 40),
        ask("POST /staff/families/new").as(staff).with("act", "make").with("key", Id.next()).with("engagement", "true")
            .with("student-name", "Ada").with("guardian-name", "Bo Adams")
            .with("guardian-email", "bo" + m + "@a.example")
            .with("zone", "America/New_York").with("mentor-name", "Cy Doe")
            .with("mentor-email", "cy" + m + "@a.example").with("subject", "Algebra").with("minutes", 60)
            .with("starts", "2026-11-02").with("currency", "USD").with("billed", 80).with("paid", 50)
            .costs(37, 420),
        ask("GET /staff/settings").as(staff).costs(3, 40),
        ask("GET /staff/people").as(staff).costs(3, 1200),
        ask("GET /staff/people").at("sort=-email").as(staff).costs(3, 1200),
        ask("GET /staff/people").at("show=quiet").as(staff).costs(3, 16_000)
            .reads("engagement_student", "engagement", "session_student"),
        ask("GET /staff/people/file").at("show=staff").as(staff).costs(3, 4000),
        ask("GET /settings/holidays").as(staff).costs(4, 60),
        ask("POST /settings/holidays").as(staff).with("name", "Snow").with("first", "2026-11-26").with("act", "see")
            .costs(11, 3200),
        ask("GET /settings/holidays/{id}", HOLIDAY.of(m)).as(staff).costs(6, 60),
        ask("POST /settings/holidays/{id}", HOLIDAY.of(m)).as(staff).costs(5, 300),
        ask("POST /settings/holidays/{id}/removal", HOLIDAY.of(m)).as(staff).costs(7, 300),
        ask("GET /mentor/sessions/{id}/substitute", coming(9)).as(mentor).reads("engagement", "person")
            .costs(8, 2500),
        ask("POST /mentor/sessions/{id}/substitute", coming(9)).as(mentor).with("mentor", MENTOR.of(m))
            .answers(422).reads("engagement", "person").costs(16, 5000),
        ask("POST /mentor/sessions/{id}/substitute/{offer}/withdrawal", coming(9), NO_PROPOSAL).as(mentor)
            .answers(404).costs(4, 40),
        ask("GET /staff/sessions/{id}/substitute", coming(9)).as(staff).reads("engagement", "person").costs(9, 2500),
        ask("POST /staff/sessions/{id}/substitute", coming(9)).as(staff).with("mentor", MENTOR.of(m))
            .answers(422).reads("engagement", "person").costs(17, 5000),
        ask("POST /staff/sessions/{id}/substitute/{offer}/withdrawal", coming(9), NO_PROPOSAL).as(staff)
            .answers(404).costs(5, 50),
        ask("GET /mentor/offers/{offer}", NO_PROPOSAL).as(mentor).answers(404).costs(4, 40),
        ask("POST /mentor/offers/{offer}", NO_PROPOSAL).as(mentor).answers(404).costs(4, 40),
        ask("POST /family/sessions/{id}/move", coming(2 * f - m * 20)).as(guardian).with("minutes", 60)
            .with("slot", "2026-12-16T08:05:00Z").with("seen", "free").answers(422).costs(34, 700),
        ask("POST /family/sessions/{id}/move/withdrawal", coming(2 * f - m * 20)).as(guardian).with("revision", 99)
            .answers(404).costs(7, 100),
        ask("GET /family/booking").as(guardian).costs(6, 200),
        ask("GET /family/booking/{engagement}", bookable).as(guardian).costs(20, 700),
        ask("POST /family/booking/{engagement}", bookable).as(guardian).with("slot", "2026-12-16T08:05:00Z")
            .answers(422).costs(40, 1400),
        ask("POST /family/sessions/{id}/booking/withdrawal", coming(2 * f - m * 20)).as(guardian).answers(404)
            .costs(5, 60),
        ask("GET /mentor/hours").as(mentor).costs(6, 44),
        ask("POST /mentor/hours").as(mentor).with("from-1-0", "09:00").with("to-1-0", "12:00").costs(6, 60),
        ask("POST /mentor/hours/dates").as(mentor).with("on", "2026-12-24").with("kind", "off").costs(7, 60),
        ask("POST /mentor/hours/dates/{id}/removal", UUID.randomUUID()).as(mentor).costs(3, 40),
        ask("GET /staff/mentors/{mentor}/hours", MENTOR.of(m)).as(staff).costs(7, 54),
        ask("POST /staff/mentors/{mentor}/hours", MENTOR.of(m)).as(staff).with("from-1-0", "09:00")
            .with("to-1-0", "12:00").costs(7, 60),
        ask("POST /staff/mentors/{mentor}/hours/dates", MENTOR.of(m)).as(staff).with("on", "2026-12-24")
            .with("kind", "off").costs(8, 70),
        ask("POST /staff/mentors/{mentor}/hours/dates/{id}/removal", MENTOR.of(m), UUID.randomUUID()).as(staff)
            .costs(4, 50),
        ask("GET /mentor/away").as(mentor).costs(4, 80),
        ask("POST /mentor/away").as(mentor).with("first", "2026-11-25").with("last", "2026-11-27").with("act", "see")
            .costs(10, 1300),
        ask("GET /mentor/away/{leave}", LEAVE.of(m)).as(mentor).costs(6, 160),
        ask("POST /mentor/away/{leave}", LEAVE.of(m)).as(mentor).costs(5, 150),
        ask("GET /staff/mentors/{mentor}/away", MENTOR.of(m)).as(staff).costs(4, 80),
        ask("POST /staff/mentors/{mentor}/away", MENTOR.of(m)).as(staff).with("first", "2026-11-25")
            .with("last", "2026-11-27").with("act", "see").costs(11, 1300),
        ask("GET /staff/mentors/{mentor}/away/{leave}", MENTOR.of(m), LEAVE.of(m)).as(staff).costs(7, 160),
        ask("POST /staff/mentors/{mentor}/away/{leave}", MENTOR.of(m), LEAVE.of(m)).as(staff).costs(6, 150),
        ask("POST /mentor/away/{leave}/withdrawal", LEAVE.of(m)).as(mentor).costs(6, 60),
        ask("POST /staff/mentors/{mentor}/away/{leave}/withdrawal", MENTOR.of(m), LEAVE.of(m)).as(staff)
            .costs(7, 60),
        ask("POST /staff/people").as(staff).with("q", "ada").costs(3, 920).shall(3, 400),
        ask("GET /staff/people/new").as(staff).costs(2, 19),
        ask("POST /staff/people/new").as(staff).with("name", "Noor").with("zone", "Europe/Berlin")
        .with("role", "MENTOR")
            .with("email", "noor-" + m + "@company.example").costs(5, 58),
        ask("GET /staff/people/{id}", student).as(staff).costs(12, 600),
        ask("GET /staff/people/{id}", MENTOR.of(m)).as(staff).costs(14, 1200),
        ask("GET /staff/people/{id}", GUARDIAN.of(2L * f)).as(staff).costs(12, 600),
        ask("GET /staff/people/{id}/notes", student).as(staff).costs(7, 500),
        ask("POST /staff/people/{id}/card", student).as(staff).with("version", 1).with("name", "Ana")
        .with("zone", "America/Lima")
            .costs(9, 100),
        ask("POST /staff/people/{id}/address/taking-back", student).as(staff).costs(6, 60),
        ask("POST /staff/people/{id}/roles", invited).as(staff).with("role", "STUDENT").costs(6, 58),
        ask("POST /staff/people/{id}/invitation", invited).as(staff).with("address", "own-" + m + "@company.example")
            .costs(14, 95),
        ask("POST /staff/people/{id}/invitations/{invitation}/taking-back", student, INVITATION.of(4L * f + 1))
        .as(staff)
            .costs(7, 60),
        ask("POST /staff/people/{id}/guardians/search", student).as(staff).with("q", "ada")
            .costs(14, 710).shall(9, 400),
        ask("POST /staff/people/{id}/guardians", invited).as(staff).with("guardian", GUARDIAN.of(2L * f))
            .costs(22, 200),
        ask("POST /staff/people/{id}/guardians/{guardian}/rights", invited, GUARDIAN.of(2L * f)).as(staff)
        .with("notes", true)
            .costs(16, 150),
        ask("POST /staff/people/{id}/guardians/{guardian}/unlinking", invited, GUARDIAN.of(2L * f)).as(staff)
            .costs(15, 160),
        ask("POST /staff/people/{id}/guardians/restoring", STUDENT.of(m * 20L + 6)).as(staff).with("end", ENDING.of(m))
            .costs(24, 220),
        ask("POST /staff/people/{id}/families/search", invited).as(staff).with("q", "family 12")
            .costs(14, 680).reads("family"),
        ask("POST /staff/people/{id}/family", invited).as(staff).with("family", FAMILY.of(f)).costs(24, 320),
        ask("POST /staff/people/{id}/families", invited).as(staff).with("name", "Soto").costs(19, 180),
        ask("POST /staff/people/{id}/closing", invited).as(staff).costs(11, 64),
        ask("POST /staff/people/{id}/reopening", invited).as(staff).costs(5, 53),

        // programs
        ask("GET /api/v1/openapi.json").byToken(token).costs(2, 24),
        ask("GET /api/v1/tasks").byToken(token).costs(2, 280),
        ask("GET /api/v1/earnings").byToken(token).costs(5, 520).shall(5, 400),
        ask("GET /api/v1/sessions/{id}", logged).byToken(token).costs(6, 77),
        ask("PUT /api/v1/sessions/{id}/attendance", open(36)).byToken(token).with(Ask.JSON, json(36))
            .costs(11, 124),
        ask("POST /api/v1/sessions/{id}/cancellation", coming(11)).byToken(token).with(Ask.JSON, "{}").costs(12, 130),
        ask("POST /api/v1/sessions/{id}/cancellation/withdrawal", coming(11)).byToken(token)
        .with(Ask.JSON, "{\"revision\": 1}")
            .costs(15, 180),
        ask("POST /api/v1/sessions/{id}/move", coming(11)).byToken(token).with(Ask.JSON, MOVE_JSON).costs(20, 260),
        ask("POST /api/v1/sessions/{id}/move/withdrawal", coming(11)).byToken(token)
            .with(Ask.JSON, "{\"revision\": 3}").costs(20, 260),
        ask("POST /api/v1/sessions/{id}/proposals", coming(11)).byToken(token)
            .with(Ask.JSON, "{\"startsAt\": \"2026-12-16T08:05:00Z\", \"minutes\": 60}").answers(404).costs(8, 90),
        ask("POST /api/v1/sessions/{id}/proposals/{proposal}", coming(11), NO_PROPOSAL).byToken(token)
            .with(Ask.JSON, "{\"reply\": \"decline\"}").answers(404).costs(10, 120),
        ask("PUT /api/v1/sessions/{id}/notes", open(36)).byToken(token)
        .with(Ask.JSON, "{\"body\": \"We read a page.\"}")
            .costs(21, 320).shall(12, 300),

        // what everybody settles for themselves; at the end they are signed out
        ask("GET /settings").as(mentor).costs(5, 47),
        ask("POST /settings/profile").as(mentor).with("name", "Sam").with("zone", "Europe/Dublin").costs(5, 69),
        ask("GET /settings/coming").as(guardian).costs(5, 60),
        ask("POST /settings/coming").as(guardian).with("ahead", "day").costs(4, 60),
        ask("GET /settings/clocks").as(guardian).costs(4, 900),
        ask("GET /settings/receipts").as(guardian).costs(4, 45),
        ask("POST /settings/receipts").as(guardian).with("on", false).costs(3, 59),
        ask("GET /settings/notifications").as(guardian).costs(8, 125),
        ask("POST /settings/notifications/{student}", student).as(guardian).with("rhythm", "weekly").with("via", "both")
            .costs(3, 38),
        ask("GET /settings/nudges").as(mentor).costs(5, 50),
        ask("POST /settings/nudges").as(mentor).with("moment", "overdue").with("way", "inbox").costs(6, 60),
        ask("GET /settings/slack").as(staff).costs(6, 3000).reads("person", "person_role"),
        ask("POST /settings/slack").as(staff).with("staff", "C0STAFF").answers(422).costs(9, 3000)
            .reads("person", "person_role"),
        ask("POST /settings/slack/trial").as(staff).costs(3, 60),
        ask("GET /staff/slack").as(staff).costs(5, 120),
        ask("POST /slack/interactions").answers(401).costs(2, 20),
        ask("GET /settings/tokens").as(mentor).costs(4, 40),
        ask("POST /settings/tokens").as(mentor).with("name", "My calendar").costs(10, 90),
        ask("POST /settings/tokens/{id}/revocation", TOKEN.of(m)).as(mentor).costs(2, 24),
        ask("GET /settings/calendar").as(guardian).costs(11, 230),
        ask("POST /settings/calendar/address").as(guardian).costs(18, 260),
        ask("POST /settings/calendar/address/end").as(guardian).costs(2, 24),
        ask("POST /settings/calendar/invitations").as(guardian).with("wanted", "on").costs(2, 24),
        ask("GET /feeds/{name}", Company.feed(m) + ".ics").costs(12, 1000),
        ask("GET /settings/passkeys").as(mentor).costs(6, 50),
        ask("POST /settings/passkeys/options").as(mentor).costs(8, 50),
        ask("POST /settings/passkeys").as(mentor).with("label", "Phone").answers(422).costs(8, 60),
        ask("POST /settings/passkeys/proof").as(mentor).costs(4, 40),
        ask("GET /settings/address").as(mentor).costs(5, 40),
        ask("GET /settings/powers").as(staff).costs(3, 20),
        ask("GET /settings/waiting").as(staff).costs(10, 60),
        ask("GET /settings/moving").as(staff).costs(5, 40),
        ask("POST /settings/moving/reasons").as(staff).with("words", "Reason " + m).with("whose", "family")
            .costs(5, 40),
        ask("POST /settings/moving/reasons/{key}", "mentor_conflict").as(staff).with("act", "restore").costs(3, 30),
        ask("POST /settings/moving/limit").as(staff).with("most", m % 90).costs(6, 50),
        ask("GET /settings/brand").as(staff).costs(4, 60),
        ask("POST /settings/brand").as(staff).answers(422).costs(4, 60),
        ask("POST /settings/brand/{change}/withdrawal", NO_PROPOSAL).as(staff).answers(404).costs(4, 40),
        ask("GET /settings/hints").as(staff).costs(4, 60),
        ask("POST /settings/hints").as(staff).answers(422).costs(4, 60),
        ask("POST /settings/hints/{change}/withdrawal", NO_PROPOSAL).as(staff).answers(404).costs(4, 40),
        ask("GET /brand/{name}", "0123456789abcdef.png").answers(404).costs(1, 6),
        ask("GET /settings/company").as(staff).costs(4, 40),
        ask("POST /settings/company").as(staff).with("name", "The company").with("support", "help@company.example")
            .with("usual", "USD").with("currency", "EUR").costs(5, 60),
        ask("GET /settings/first-steps").as(staff).costs(4, 60),
        ask("POST /settings/first-steps/{step}", "pay").as(staff).with("act", "skip").costs(3, 40),
        ask("GET /settings/rules").as(staff).costs(5, 40),
        ask("GET /settings/rules/{topic}", "notice").as(staff).costs(3, 30),
        ask("GET /settings/rules/{topic}/trial", "statuses").at(TRIED).as(staff).costs(9, 600_000)
            .reads("session", "session_student", "engagement", "engagement_terms", "charge_line", "earning_line",
                "family_student"),
        ask("POST /settings/rules/{topic}", "notice").as(staff).with("seen", NO_PROPOSAL).with("notice-hours", 36)
            .with("from", "2027-03-01").with("why", "Tried").answers(409).costs(12, 250_000)
            .reads("session", "session_student", "engagement", "engagement_terms", "charge_line", "earning_line",
                "family_student"),
        ask("POST /settings/rules/changes/{id}/withdrawal", NO_PROPOSAL).as(staff).answers(404).costs(6, 40),
        ask("POST /settings/address").as(mentor).with("email", "new-" + m + "@company.example").costs(13, 80),
        ask("POST /settings/address/taking-back").as(mentor).costs(3, 30),
        ask("POST /settings/passkeys/{id}/name", PASSKEY.of(m)).as(mentor).with("name", "Phone").costs(2, 27),
        ask("POST /settings/passkeys/{id}/removal", PASSKEY.of(m)).as(mentor).costs(5, 40),
        ask("POST /settings/sign-ins/{id}/ending", SIGN_IN.of(m)).as(mentor).costs(2, 22),
        ask("POST /settings/sign-ins/ending").as(mentor).costs(2, 23),
        ask("POST /settings/password").as(guardian).with("old", Company.PASSWORD).with("new", "correct horse battery")
            .costs(22, 110),
        ask("POST /settings/passkeys/renewal").as(mentor).costs(2, 22));
  }

  // Of each mentor's newest sessions that have ended, 0, 6, 12 … 36 wait for both tasks, and 4, 10 … for their
  // attendance alone.
  private UUID open(int back) {
    return company.ended(m, back);
  }

  private UUID coming(int engagement) {
    return company.coming(m, engagement);
  }

  private UUID logged(int engagement) {
    return company.logged(m, engagement, 0);
  }

  // Open: of the mentor’s sessions behind the newest, whose logs are in.
  private UUID request(int nth) {
    return REQUEST.of((long) m * Ids.STRIDE + nth);
  }

  private List<UUID> students(int back) {
    int j = company.rank(back) % Company.ENGAGEMENTS;
    return j < 8 ? List.of(STUDENT.of(m * 20L + j))
        : IntStream.range(0, 3).mapToObj(i -> STUDENT.of(m * 20L + 8 + (j - 8) * 3 + i)).toList();
  }

  private UUID student(int back) {
    return students(back).getFirst();
  }

  private int minutes(int back) {
    return company.rank(back) % Company.ENGAGEMENTS < 8 ? 60 : 90;
  }

  private Map<String, String> attendance(int back) {
    var form = new LinkedHashMap<>(Map.of("what", "attendance", "minutes", Integer.toString(minutes(back))));
    students(back).forEach(student -> form.put("status-" + student, "attended"));
    return form;
  }

  private Map<String, String> both(int back) {
    var form = attendance(back);
    form.putAll(Map.of("what", "both", "notes", NOTES));
    return form;
  }

  private static Map<String, String> notes() {
    return Map.of("what", "notes", "notes", NOTES);
  }

  private String json(int back) {
    return "{\"minutes\": %d, \"students\": [%s]}".formatted(minutes(back), String.join(", ", students(back).stream()
        .map(student -> "{\"student\": \"%s\", \"status\": \"attended\"}".formatted(student)).toList()));
  }

  private static long notification(int family) {
    return 2L * family * 64 + 1;
  }
}
