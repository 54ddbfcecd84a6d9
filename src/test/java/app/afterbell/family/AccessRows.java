package app.afterbell.family;

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
        // a family does it itself
        visit("GET /family/people").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /family/people/invitations/new").gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN),
        visit("POST /family/people/invitations").gets(404, 404, 404, 422, 422, 404, 404, SIGN_IN),
        visit("POST /family/people/invitations/{id}/sending", AccessRows::invitationOfElena)
            .gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("POST /family/people/invitations/{id}/taking-back", AccessRows::invitationOfElena)
            .gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("GET /family/people/students/{id}", Places::lucia).gets(404, 404, 404, 200, 404, 404, 404, SIGN_IN),
        visit("POST /family/people/students/{id}/profile", Places::lucia).sends("name", _ -> "Lucía")
            .sends("zone", _ -> "America/Lima").gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("POST /family/people/students/{id}/invitation", Places::lucia).sends("email", _ -> "lucia@school.example")
            .gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("POST /family/people/students/{id}/sign-in/ending", Places::lucia)
            .gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("POST /family/people/students/{student}/guardians/{guardian}/rights", Places::lucia,
            AccessRows::marcoInvitedByElena).gets(404, 404, 404, 303, 404, 404, 404, SIGN_IN),
        visit("GET /family").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /family/practice").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /family/students/{id}", given -> given.ana().id().value())
            .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("POST /family/students/{id}/practice", given -> given.ana().id().value())
            .sends("session", Places::notedSession).sends("item", _ -> "unknown").sends("done", _ -> true)
            .gets(404, 404, 303, 303, 404, 404, 404, SIGN_IN),
        visit("GET /family/live").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("GET /family/sessions/{id}", Places::notedSession).gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("GET /family/notes").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
        visit("POST /family/notes/search").sends("q", _ -> "alg").sends("student", given -> given.ana().id().value())
            .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("GET /family/notes/print").sends("student", given -> given.ana().id().value())
            .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
        visit("GET /family/billing")
            .gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN)); // Ana has guardians who do it
  }

  private static Object marcoInvitedByElena(Given given) {
    var marco = given.person(Cast.MARCO).id().value();
    JdbcClient.create(TestDatabase.dataSource())
        .sql("update guardianship set invited_by = :elena where guardian_id = :marco")
        .param("elena", given.elena().id().value()).param("marco", marco).update();
    return marco;
  }

  private static Object invitationOfElena(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into invitation (id, token_hash, kind, email, name, invited_by, by_staff, sent_at, expires_at)
            values (:id, 'hash', 'guardian', 'paz@home.example', 'Paz', :elena, false,
                    '2026-11-23T22:12:00Z', '2026-11-30T22:12:00Z')
            """).param("id", id).param("elena", given.elena().id().value()).update();
    return id;
  }
}
