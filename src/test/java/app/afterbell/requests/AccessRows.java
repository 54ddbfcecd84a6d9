package app.afterbell.requests;

import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Places;
import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                            Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /mentor/requests").gets(200, 200, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /family/requests").gets(404, 404, 200, 200, 200, 404, 404, Visit.SIGN_IN),
        visit("GET /staff/requests").gets(404, 404, 404, 404, 404, 200, 200, Visit.SIGN_IN).finance(200),
        visit("GET /mentor/requests/{id}", Asked::longer).gets(200, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /family/requests/{id}", Asked::longer).gets(404, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /staff/requests/{id}", Asked::longer).gets(404, 404, 404, 404, 404, 200, 200, Visit.SIGN_IN)
            .finance(200),
        visit("POST /mentor/requests/{id}/words", Asked::longer).sends("text", _ -> "Hello")
            .gets(303, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("POST /family/requests/{id}/words", Asked::longer).sends("text", _ -> "Hello")
            .gets(404, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("POST /staff/requests/{id}/words", Asked::longer).sends("text", _ -> "Hello")
            .gets(404, 404, 404, 404, 404, 303, 303, Visit.SIGN_IN),
        visit("POST /mentor/requests/{id}/withdrawal", Asked::longer)
            .gets(303, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("POST /family/requests/{id}/withdrawal", Asked::longer)
            .gets(404, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("POST /staff/requests/{id}/decision", Asked::longer).sends("decision", _ -> "approve")
            .gets(404, 404, 404, 404, 404, 409, 303, Visit.SIGN_IN),
        visit("GET /staff/requests/{id}/changes", Asked::longer)
            .gets(404, 404, 404, 404, 404, 200, 200, Visit.SIGN_IN).finance(200).coordinators(404),
        visit("GET /mentor/requests/number/{number}", Asked::number)
            .gets(303, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /staff/requests/number/{number}", Asked::number)
            .gets(404, 404, 404, 404, 404, 303, 303, Visit.SIGN_IN).finance(303),
        visit("GET /mentor/sessions/{id}/request", Places::notedSession)
            .gets(200, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("POST /mentor/sessions/{id}/request", Places::notedSession).sends("reason", _ -> "Why")
            .gets(422, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /mentor/requests/new").gets(200, 200, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("POST /mentor/requests/new").sends("reason", _ -> "Why")
            .gets(422, 422, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /family/sessions/{id}/request", Places::notedSession)
            .gets(404, 404, 404, 200, 404, 404, 404, Visit.SIGN_IN),
        visit("POST /family/sessions/{id}/request", Places::notedSession).sends("reason", _ -> "Why")
            .gets(404, 404, 404, 303, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /staff/sessions/{id}/money", Places::notedSession)
            .gets(404, 404, 404, 404, 404, 200, 200, Visit.SIGN_IN).finance(200).coordinators(404),
        visit("POST /staff/sessions/{id}/money", Places::notedSession).sends("kind", _ -> "bonus")
            .gets(404, 404, 404, 404, 404, 422, 422, Visit.SIGN_IN).finance(422).coordinators(404),
        visit("POST /staff/sessions/{id}/money/{table}/{act}/withdrawal", Places::notedSession, _ -> "pay",
            _ -> new java.util.UUID(0, 0)).gets(404, 404, 404, 404, 404, 404, 404, Visit.SIGN_IN),
        visit("GET /api/v1/requests").byToken().gets(200, 200, 404, 404, 404, 200, 200, 401),
        visit("POST /api/v1/requests").byToken().sendsJson(_ -> "{}").gets(400, 400, 404, 404, 404, 400, 400, 401),
        visit("GET /api/v1/requests/{id}", Asked::longer).byToken().gets(200, 404, 404, 404, 404, 200, 200, 401),
        visit("POST /api/v1/requests/{id}/words", Asked::longer).byToken().sendsJson(_ -> "{\"text\": \"Hello\"}")
            .gets(201, 404, 404, 404, 404, 201, 201, 401),
        visit("POST /api/v1/requests/{id}/withdrawal", Asked::longer).byToken().sendsJson(_ -> "{}")
            .gets(200, 404, 404, 404, 404, 404, 404, 401),
        visit("POST /api/v1/requests/{id}/decision", Asked::longer).byToken()
            .sendsJson(_ -> "{\"decision\": \"declined\", \"word\": \"No\"}")
            .gets(404, 404, 404, 404, 404, 409, 200, 401));
  }
}
