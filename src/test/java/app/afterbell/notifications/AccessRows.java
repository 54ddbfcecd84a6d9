package app.afterbell.notifications;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.Places;
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
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // reminders: guardians choose and read, the holder of a mail stops them, staff see what does not arrive
        visit("GET /family/inbox").gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN),
        visit("GET /family/inbox/{id}", AccessRows::reminderOfElena).gets(404, 404, 404, 200, 404, 404, 404, SIGN_IN),
        visit("GET /settings/notifications").gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN),
        visit("POST /settings/notifications/{student}", given -> given.ana().id().value())
        .sends("rhythm", _ -> "weekly")
            .sends("via", _ -> "both").gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("GET /unsubscribe/{secret}", AccessRows::stopOfElena).gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("POST /unsubscribe/{secret}", AccessRows::stopOfElena).needsNoToken()
            .gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("GET /settings/clocks").gets(200, 200, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /staff/engagements/{id}/clocks", given -> given.engagement(Cast.ALGEBRA).value()).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/reminders").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/reminders/{id}/attempt", Places::message).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN));
  }

  private static Object reminderOfElena(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into notification (id, guardian_id, student_id, week_on, at, in_inbox, by_mail, unsubscribe_hash)
            values (:id, :elena, :ana, date '2026-11-22', timestamptz '2026-11-22 23:00Z', true, false,
                    sha256(convert_to('stop', 'UTF8')))
            """)
        .param("id", id).param("elena", given.elena().id().value()).param("ana", given.ana().id().value()).update();
    return id;
  }

  private static Object stopOfElena(Given given) {
    reminderOfElena(given);
    return "stop";
  }
}
