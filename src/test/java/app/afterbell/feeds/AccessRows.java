package app.afterbell.feeds;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.Rows;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import app.afterbell.testing.Visit;
import java.util.List;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                      Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        visit("GET /settings/calendar").gets(200, 200, 200, 200, 200, 404, 404, SIGN_IN),
        visit("POST /settings/calendar/address").gets(201, 201, 201, 201, 201, 404, 404, SIGN_IN),
        visit("POST /settings/calendar/address/end").gets(303, 303, 303, 303, 303, 404, 404, SIGN_IN),
        visit("POST /settings/calendar/invitations").sends("wanted", _ -> "on")
            .gets(303, 303, 303, 303, 303, 404, 404, SIGN_IN),
        visit("GET /feeds/{name}", AccessRows::feedOfMaya).gets(200, 200, 200, 200, 200, 200, 200, 200));
  }

  // The secret lets in, and nobody's sign-in is asked for.
  private static Object feedOfMaya(Given given) {
    var secret = Secret.random();
    new Sql(TestDatabase.dataSource()).sql("""
            insert into calendar_feed (id, person_id, token_hash, made_at) values (:id, :owner, :hash, :now)
            """)
        .param("id", FeedId.next())
        .param("owner", given.maya().id())
        .param("hash", secret.hash())
        .param("now", TestClock.START)
        .update();
    return secret.value() + ".ics";
  }
}
