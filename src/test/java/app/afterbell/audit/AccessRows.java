package app.afterbell.audit;

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
        visit("GET /staff/readings").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("POST /staff/readings").sends("q", _ -> "ana").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("GET /staff/readings/students/{id}", given -> given.ana().id().value())
            .gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("GET /staff/readings/students/{id}/changes", given -> given.ana().id().value())
            .gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
        visit("GET /staff/readings/readers/{id}", given -> given.bola().id().value())
            .gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN));
  }
}
