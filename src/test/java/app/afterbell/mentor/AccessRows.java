package app.afterbell.mentor;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Places;
import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // the mentor's home
        visit("POST /mentor/guide").gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/guide/leaving").gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/live").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/catch-up").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/attendance/as-planned", Places::startedSession)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/attendance/withdrawal", Places::loggedSession).sends("revision", _ -> 1)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        // logging, at the mentor's desk and at that of staff who log for mentors
        visit("GET /mentor/sessions/{id}/attendance", Places::startedSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/sessions/{id}/notes", Places::startedSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/attendance", Places::startedSession)
            .sends("what", _ -> "both").sends("minutes", _ -> 60)
            .sends(given -> "status-" + given.ana().id().value(), _ -> "attended")
            .sends("notes", _ -> Given.NOTES).gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/notes", Places::startedSession)
            .sends("what", _ -> "notes").sends("notes", _ -> Given.NOTES)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/attendance/preview", Places::startedSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/sessions/{id}/notes/preview", Places::startedSession).sends("notes", _ -> "*so*")
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("PUT /mentor/sessions/{id}/notes/draft", Places::startedSession).sends("body", _ -> "Fract")
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("PUT /mentor/sessions/{id}/notes/draft/{student}", Places::startedSession, AccessRows::ana)
            .sends("body", _ -> "Fract").gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /staff/sessions/{id}/attendance", Places::startedSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/sessions/{id}/notes", Places::startedSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/attendance", Places::startedSession)
            .sends("what", _ -> "both").sends("minutes", _ -> 60)
            .sends(given -> "status-" + given.ana().id().value(), _ -> "attended")
            .sends("notes", _ -> Given.NOTES).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/sessions/{id}/notes", Places::startedSession)
            .sends("what", _ -> "notes").sends("notes", _ -> Given.NOTES)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/sessions/{id}/attendance/preview", Places::startedSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/notes/preview", Places::startedSession).sends("notes", _ -> "*so*")
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("PUT /staff/sessions/{id}/notes/draft", Places::startedSession).sends("body", _ -> "Fract")
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("PUT /staff/sessions/{id}/notes/draft/{student}", Places::startedSession, AccessRows::ana)
            .sends("body", _ -> "Fract").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        // looking things up
        visit("GET /mentor/sessions/{id}", Places::loggedSession)
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/earnings").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/engagements").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/engagements/search").sends("q", _ -> "alg")
            .gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/engagements/{id}", given -> given.engagement(Cast.ALGEBRA).value())
            .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/notes").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /mentor/notes/search").sends("q", _ -> "alg").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN));
  }

  private static Object ana(Given given) {
    return given.ana().id().value();
  }
}
