package app.afterbell.planning;

import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Places;
import app.afterbell.testing.Rows;
import app.afterbell.testing.Visit;
import java.util.List;

/** Engagements as programs meet them: for staff who agree on them alone. */
class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                            Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /api/v1/engagements").byToken().gets(404, 404, 404, 404, 404, 200, 200, 401),
        visit("POST /api/v1/engagements").byToken().sendsJson(_ -> "{}").gets(404, 404, 404, 404, 404, 400, 400, 401),
        visit("GET /api/v1/engagements/{id}", AccessRows::algebra).byToken()
            .gets(404, 404, 404, 404, 404, 200, 200, 401),
        visit("POST /api/v1/engagements/{id}/terms", AccessRows::algebra).byToken().sendsJson(_ -> "{}")
            .gets(404, 404, 404, 404, 404, 400, 400, 401),
        visit("POST /api/v1/engagements/{id}/students", AccessRows::algebra).byToken().sendsJson(_ -> "{}")
            .gets(404, 404, 404, 404, 404, 400, 400, 401),
        visit("POST /api/v1/engagements/{id}/students/{student}/leaving", AccessRows::algebra, Places::lucia).byToken()
            .sendsJson(_ -> "{}").gets(404, 404, 404, 404, 404, 200, 200, 401),
        visit("POST /api/v1/engagements/{id}/end", AccessRows::algebra).byToken().sendsJson(_ -> "{}")
            .gets(404, 404, 404, 404, 404, 400, 400, 401));
  }

  private static Object algebra(Given given) {
    return given.engagement(Cast.ALGEBRA).value();
  }
}
