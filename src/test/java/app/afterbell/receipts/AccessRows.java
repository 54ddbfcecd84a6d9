package app.afterbell.receipts;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /settings/receipts").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("POST /settings/receipts").sends("on", _ -> false).gets(404, 404, 303, 303, 303, 404, 404, SIGN_IN));
  }
}
