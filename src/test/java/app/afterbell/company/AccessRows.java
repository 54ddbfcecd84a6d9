package app.afterbell.company;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;
import java.util.UUID;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /settings/company").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("POST /settings/company").gets(404, 404, 404, 404, 404, 404, 422, SIGN_IN),
        visit("GET /settings/brand").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("POST /settings/brand").gets(404, 404, 404, 404, 404, 404, 422, SIGN_IN),
        visit("POST /settings/brand/{change}/withdrawal", _ -> UUID.randomUUID())
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /settings/hints").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("POST /settings/hints").gets(404, 404, 404, 404, 404, 404, 422, SIGN_IN),
        visit("POST /settings/hints/{change}/withdrawal", _ -> UUID.randomUUID())
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /brand/{name}", _ -> "ours-ours.css").gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("GET /settings/first-steps").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("POST /settings/first-steps/{step}", _ -> "pay").sends("act", _ -> "skip")
            .gets(404, 404, 404, 404, 404, 404, 303, SIGN_IN),
        visit("GET /settings/rules").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("GET /settings/rules/{topic}", _ -> "notice").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("GET /settings/rules/{topic}/trial", _ -> "notice").gets(404, 404, 404, 404, 404, 404, 422, SIGN_IN),
        visit("POST /settings/rules/{topic}", _ -> "notice").sends("seen", _ -> UUID.randomUUID())
            .gets(404, 404, 404, 404, 404, 404, 422, SIGN_IN),
        visit("POST /settings/rules/changes/{id}/withdrawal", _ -> UUID.randomUUID())
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN));
  }
}
