package app.afterbell.nudges;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Rows;
import app.afterbell.testing.TestDatabase;
import app.afterbell.testing.Visit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessRows implements Rows {

  @Override
  public List<Visit> rows() {
    return List.of(
        //                                                       Maya Tomás Ana Elena Carmen Bola Imogen nobody
        visit("GET /mentor/inbox").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /mentor/inbox/{id}", AccessRows::nudgeOfMaya).gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /settings/coming").gets(200, 200, 200, 200, 200, 404, 404, SIGN_IN),
        visit("POST /settings/coming").sends("ahead", _ -> "day").gets(303, 303, 303, 303, 303, 404, 404, SIGN_IN),
        visit("GET /settings/nudges").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /settings/nudges").sends("moment", _ -> "overdue").sends("way", _ -> "mail")
            .gets(303, 303, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /unsubscribe/nudges/{secret}", AccessRows::stopOfMaya).gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("POST /unsubscribe/nudges/{secret}", AccessRows::stopOfMaya).needsNoToken()
            .gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("GET /staff/nudges").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/nudges/all").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/nudges/all").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/nudges/{mentor}", AccessRows::mentorOfAna).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN));
  }

  private static Object mentorOfAna(Given given) {
    given.engagement(Cast.ALGEBRA);
    return given.maya().id().value();
  }

  private static Object nudgeOfMaya(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into nudge (id, mentor_id, told_at, told_on, evening, said, in_inbox, unsubscribe_hash)
            values (:id, :maya, timestamptz '2026-11-23 22:00Z', date '2026-11-23', false, 'One session waits.', true,
                    sha256(convert_to('stop', 'UTF8')))
            """)
        .param("id", id).param("maya", given.maya().id().value()).update();
    return id;
  }

  private static Object stopOfMaya(Given given) {
    given.maya();
    JdbcClient.create(TestDatabase.dataSource())
        .sql("insert into nudge_plan (mentor_id, heard_until) values (:maya, timestamptz '2026-11-23 22:00Z')")
        .param("maya", given.maya().id().value()).update();
    nudgeOfMaya(given);
    return "stop";
  }
}
