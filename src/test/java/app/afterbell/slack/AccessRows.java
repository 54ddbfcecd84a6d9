package app.afterbell.slack;

import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /settings/slack").gets(404, 404, 404, 404, 404, 404, 200, Visit.SIGN_IN),
        visit("POST /settings/slack").sends("staff", _ -> "C0STAFF")
            .gets(404, 404, 404, 404, 404, 404, 422, Visit.SIGN_IN),
        visit("POST /settings/slack/trial").gets(404, 404, 404, 404, 404, 404, 303, Visit.SIGN_IN),
        visit("GET /staff/slack").gets(404, 404, 404, 404, 404, 404, 200, Visit.SIGN_IN),
        visit("POST /slack/interactions").needsNoToken().gets(401, 401, 401, 401, 401, 401, 401, 401));
  }
}
