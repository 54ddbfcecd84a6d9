package app.afterbell.outstanding;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

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
        // notes that staff pick for mentors to read, without names
        visit("GET /staff/outstanding").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/outstanding/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/sessions/{id}/outstanding", Places::notedSession)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/sessions/{id}/outstanding", Places::notedSession).sends("body", _ -> "Well done.")
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/sessions/{id}/outstanding/preview", Places::notedSession).sends("body", _ -> "*so*")
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/outstanding/{id}/withdrawal", AccessRows::outstandingNote)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /mentor/outstanding").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN));
  }

  private static Object outstandingNote(Given given) {
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into outstanding_note (id, session_id, notes_revision, subject, body, published_at, published_by)
            values (gen_random_uuid(), :session, 1, 'Algebra II', 'Well done.', '2026-11-23T22:00:00Z', :by)
            returning id
            """)
        .param("session", Places.notedSession(given)).param("by", given.imogen().id().value()).query(UUID.class)
        .single();
  }
}
