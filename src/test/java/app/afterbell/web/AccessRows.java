package app.afterbell.web;

import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /assets/{name}", _ -> "no-such.css").gets(404, 404, 404, 404, 404, 404, 404, 404),
        visit("GET /live-check").gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("GET /error").gets(404, 404, 404, 404, 404, 404, 404, 404));
  }
}
