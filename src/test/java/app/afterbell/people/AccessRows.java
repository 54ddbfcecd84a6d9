package app.afterbell.people;

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
        visit("GET /settings/address").gets(200, 200, 200, 200, 200, 200, 200, SIGN_IN),
        visit("POST /settings/address").sends("email", _ -> "other@home.example")
            .gets(303, 303, 303, 303, 303, 303, 303, SIGN_IN),
        visit("GET /settings/powers").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("POST /settings/address/taking-back").gets(303, 303, 303, 303, 303, 303, 303, SIGN_IN),
        visit("GET /address/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),
        visit("POST /address/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410));
  }
}
