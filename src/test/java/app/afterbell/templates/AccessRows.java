package app.afterbell.templates;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;

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
        //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
        // how notes are suggested to be written, for those of the staff who coordinate
        visit("GET /staff/templates").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/templates/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/templates/new").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/templates/preview").sends("heading-0", _ -> "What we did")
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/templates/{id}", AccessRows::template).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/templates/{id}", AccessRows::template).sends("revision", _ -> 1).sends("name", _ -> "Clubs")
            .sends("heading-0", _ -> "What we built").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/templates/{id}/default", AccessRows::template)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/templates/{id}/deletion", AccessRows::template)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/templates/{id}/deletion", AccessRows::template)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN));
  }

  private static Object template(Given given) {
    given.organization();
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            with club as (insert into note_template (id, name) values (gen_random_uuid(), 'Club') returning id)
            insert into note_template_section (template_id, revision, position, heading, hint, required, practise)
            select id, 1, 1, 'What we built', '', true, false from club
            returning template_id
            """)
        .query(UUID.class).single();
  }
}
