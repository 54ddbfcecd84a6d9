package app.afterbell.frame;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.sessions.Asker;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Places;
import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** A session is cancelled before its start, in each portal for those whose it is. */
class AccessRows implements Rows {

  private static final String NO_CHANGE = "0190aaaa-0000-7000-8000-0000000000c1";

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /staff/find").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/find").sends("q", _ -> "ana").finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /mentor/find").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/find").sends("q", _ -> "ana").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /family/find").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("POST /family/find").sends("q", _ -> "ana").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /mentor/plans/live").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /family/plans/live").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /staff/plans/live").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /mentor/sessions/{id}/cancellation", Places::comingSession)
        .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/cancellation", Places::comingSession).sends("asked", _ -> "mentor")
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/cancellation/withdrawal",
            given -> Places.cancelledSession(given, Asker.MENTOR, given.maya())).sends("revision", _ -> 1)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /family/sessions/{id}/cancellation", Places::comingSession)
        .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("POST /family/sessions/{id}/cancellation", Places::comingSession)
            .gets(404, 404, 303, 303, 404, 404, 404, SIGN_IN),
        visit("POST /family/sessions/{id}/cancellation/withdrawal",
            given -> Places.cancelledSession(given, Asker.FAMILY, given.elena())).sends("revision", _ -> 1)
            .gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("GET /staff/sessions/{id}/cancellation", Places::comingSession)
        .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/cancellation", Places::comingSession).sends("asked", _ -> "staff")
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/sessions/{id}/cancellation/withdrawal",
            given -> Places.cancelledSession(given, Asker.STAFF, given.imogen())).sends("revision", _ -> 1)
            .gets(404, 404, 404, 404, 404, 404, 303, SIGN_IN),
        visit("GET /settings/holidays").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /settings/holidays").sends("name", _ -> "Snow").sends("first", _ -> "2026-12-24")
            .sends("act", _ -> "add").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /settings/holidays/{id}", Places::holiday).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /settings/holidays/{id}", Places::holiday).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /settings/holidays/{id}/removal", Places::holiday)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /mentor/sessions/{id}/substitute", Places::comingSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/substitute", Places::comingSession)
            .gets(422, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/substitute/{offer}/withdrawal", Places::comingSession, Places::offer)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /staff/sessions/{id}/substitute", Places::comingSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/substitute", Places::comingSession)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/sessions/{id}/substitute/{offer}/withdrawal", Places::comingSession, Places::offer)
            .gets(404, 404, 404, 404, 404, 422, 303, SIGN_IN),
        visit("GET /mentor/offers/{offer}", AccessRows::offer).gets(404, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/offers/{offer}", AccessRows::offer).gets(404, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /family/sessions/{id}/move", Places::comingSession)
            .gets(404, 404, 422, 422, 404, 404, 404, SIGN_IN),
        visit("POST /family/sessions/{id}/move/withdrawal", Places::comingSession).sends("revision", _ -> 1)
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /family/booking").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /family/booking/{engagement}", AccessRows::algebra)
            .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("POST /family/booking/{engagement}", AccessRows::algebra)
            .gets(404, 404, 422, 422, 404, 404, 404, SIGN_IN),
        visit("POST /family/sessions/{id}/booking/withdrawal", Places::bookedSession)
            .gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/hours").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/hours").gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/hours/dates").sends("on", _ -> "2026-12-24").sends("kind", _ -> "off")
            .gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/hours/dates/{id}/removal", _ -> UUID.randomUUID())
            .gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /staff/mentors/{mentor}/hours", AccessRows::maya).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/mentors/{mentor}/hours", AccessRows::maya).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/mentors/{mentor}/hours/dates", AccessRows::maya).sends("on", _ -> "2026-12-24")
            .sends("kind", _ -> "off").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/mentors/{mentor}/hours/dates/{id}/removal", AccessRows::maya, _ -> UUID.randomUUID())
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /mentor/away").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        away("POST /mentor/away").gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/away/{leave}", Places::leave).gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/away/{leave}", Places::leave).gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/away/{leave}/withdrawal", Places::leave)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /staff/mentors/{mentor}/away", AccessRows::maya).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        away("POST /staff/mentors/{mentor}/away", AccessRows::maya)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/mentors/{mentor}/away/{leave}", AccessRows::maya, Places::leave)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/mentors/{mentor}/away/{leave}", AccessRows::maya, Places::leave)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/mentors/{mentor}/away/{leave}/withdrawal", AccessRows::maya, Places::leave)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /mentor/sessions/{id}/move", Places::comingSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/move/look", Places::comingSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        moves("POST /mentor/sessions/{id}/move").gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/move/withdrawal",
            given -> Places.movedSession(given, Asker.MENTOR, given.maya())).sends("revision", _ -> 1)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /staff/sessions/{id}/move", Places::comingSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/move/look", Places::comingSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        moves("POST /staff/sessions/{id}/move").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/sessions/{id}/move/withdrawal",
            given -> Places.movedSession(given, Asker.STAFF, given.imogen())).sends("revision", _ -> 1)
            .gets(404, 404, 404, 404, 404, 404, 303, SIGN_IN),
        visit("GET /mentor/sessions/{id}/series", Places::comingSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/series/look", Places::comingSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/series", Places::comingSession)
            .gets(422, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/series/withdrawal", Places::comingSession).sends("change", _ -> NO_CHANGE)
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /staff/sessions/{id}/series", Places::comingSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/series/look", Places::comingSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/series", Places::comingSession)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/sessions/{id}/series/withdrawal", Places::comingSession).sends("change", _ -> NO_CHANGE)
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /family/sessions/{id}/move", Places::comingSession)
            .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("POST /family/sessions/{id}/move/look", Places::comingSession)
            .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        moves("POST /family/sessions/{id}/proposals").gets(404, 404, 303, 303, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/sessions/{id}/proposals/{proposal}", Places::proposedSession, Places::proposal)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/proposals/{proposal}", Places::proposedSession, Places::proposal)
            .sends("reply", _ -> "decline").gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /family/sessions/{id}/proposals/{proposal}", Places::proposedSession, Places::proposal)
            .sends("reply", _ -> "withdraw").gets(404, 404, 303, 303, 404, 404, 404, SIGN_IN),
        visit("GET /staff/sessions/{id}/proposals/{proposal}", Places::proposedSession, Places::proposal)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/proposals/{proposal}", Places::proposedSession, Places::proposal)
            .sends("reply", _ -> "decline").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN));
  }

  @SafeVarargs
  private static Visit away(String route, Function<Given, Object>... places) {
    return visit(route, places).sends("first", _ -> "2026-12-24").sends("last", _ -> "2026-12-24")
        .sends("act", _ -> "enter");
  }

  private static Object offer(Given given) {
    Places.comingSession(given);
    return Places.offer(given);
  }

  private static Object algebra(Given given) {
    return given.engagement(Cast.ALGEBRA).value();
  }

  private static Object maya(Given given) {
    return given.maya().id().value();
  }

  // To a day on which nobody of it has another session, whichever of the readers' clocks show it.
  private static Visit moves(String route) {
    return visit(route, Places::comingSession).sends("starts", _ -> "2026-12-02T15:00").sends("minutes", _ -> 60)
        .sends("reason", _ -> "mentor_conflict");
  }
}
