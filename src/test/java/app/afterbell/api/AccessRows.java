package app.afterbell.api;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Given;
import app.afterbell.testing.Rows;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestDatabase;
import app.afterbell.testing.Visit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // programs, for mentors and for staff who log for them
        visit("GET /settings/tokens").gets(200, 200, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /settings/tokens").sends("name", _ -> "My calendar")
            .gets(201, 201, 404, 404, 404, 201, 201, SIGN_IN),
        visit("POST /settings/tokens/{id}/revocation", AccessRows::tokenOfMaya)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /api/v1/openapi.json").byToken().gets(200, 200, 200, 200, 200, 200, 200, 200));
  }

  private static Object tokenOfMaya(Given given) {
    SignedIn.byToken(given.maya());
    return JdbcClient.create(TestDatabase.dataSource()).sql("select id from api_token").query(UUID.class).single();
  }
}
