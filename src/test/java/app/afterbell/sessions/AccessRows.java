package app.afterbell.sessions;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Given;
import app.afterbell.testing.Places;
import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  private static final String MOVE = """
      {"startsAt": "2026-12-02T20:00:00Z", "minutes": 60, "reason": "mentor_conflict"}
      """;

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /settings/moving").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /settings/moving/reasons").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /settings/moving/reasons/{key}", _ -> "mentor_conflict").sends("act", _ -> "restore")
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /settings/moving/limit").sends("most", _ -> 3).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /api/v1/tasks").byToken().gets(200, 200, 404, 404, 404, 200, 200, 401),
        visit("GET /api/v1/sessions/{id}", Places::startedSession).byToken()
            .gets(200, 404, 404, 404, 404, 200, 200, 401),
        visit("PUT /api/v1/sessions/{id}/attendance", Places::startedSession).byToken()
            .sendsJson(AccessRows::attendance).gets(200, 404, 404, 404, 404, 200, 201, 401),
        visit("PUT /api/v1/sessions/{id}/notes", Places::startedSession).byToken()
            .sendsJson(_ -> "{\"body\": \"Worked on fractions.\"}").gets(200, 404, 404, 404, 404, 200, 201, 401),
        visit("POST /api/v1/sessions/{id}/cancellation", Places::comingSession).byToken()
            .sendsJson(_ -> "{}").gets(409, 404, 404, 404, 404, 409, 201, 401),
        visit("POST /api/v1/sessions/{id}/cancellation/withdrawal",
            given -> Places.cancelledSession(given, Asker.MENTOR, given.maya())).byToken()
            .sendsJson(_ -> "{\"revision\": 1}").gets(200, 404, 404, 404, 404, 404, 404, 401),
        visit("POST /api/v1/sessions/{id}/move", Places::comingSession).byToken().sendsJson(_ -> MOVE)
            .gets(409, 404, 404, 404, 404, 409, 201, 401),
        visit("POST /api/v1/sessions/{id}/move/withdrawal",
            given -> Places.movedSession(given, Asker.MENTOR, given.maya())).byToken()
            .sendsJson(_ -> "{\"revision\": 1}").gets(200, 404, 404, 404, 404, 404, 404, 401),
        visit("POST /api/v1/sessions/{id}/proposals", Places::comingSession).byToken()
            .sendsJson(_ -> "{\"startsAt\": \"2026-12-02T20:00:00Z\", \"minutes\": 60}")
            .gets(404, 404, 404, 404, 404, 404, 404, 401),
        visit("POST /api/v1/sessions/{id}/proposals/{proposal}", Places::proposedSession, Places::proposal).byToken()
            .sendsJson(_ -> "{\"reply\": \"decline\"}").gets(409, 404, 404, 404, 404, 409, 200, 401));
  }

  private static String attendance(Given given) {
    return """
        {"minutes": 60, "students": [{"student": "%s", "status": "attended"}]}
        """.formatted(given.ana().id().value());
  }
}
