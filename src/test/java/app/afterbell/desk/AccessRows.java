package app.afterbell.desk;

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
        visit("GET /staff").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/today").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/today/file").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/figures").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/figures/file").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/proposals").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /settings/waiting").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/open").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/open/file").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/settings").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/people/file").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/people").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/people").sends("q", _ -> "ana").finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/families/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/families/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/people/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/people/new").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("GET /staff/people/{id}", AccessRows::anaHerself).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/people/{id}/notes", AccessRows::anaHerself).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/people/{id}/card", AccessRows::anaHerself).sends("name", _ -> "Ana Rivera")
            .sends("email", _ -> "ana.rivera@home.example").sends("zone", _ -> "America/New_York")
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/address/taking-back", AccessRows::anaHerself)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/roles", AccessRows::anaHerself).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/closing", Places::lucia).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/reopening", Places::lucia).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/invitation", AccessRows::anaHerself)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/invitations/{invitation}/taking-back", Places::lucia,
            AccessRows::invitationOfLucia).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/guardians/search", AccessRows::anaHerself)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/people/{id}/guardians", AccessRows::anaHerself)
            .sends("guardian", given -> given.viewer(Cast.CARMEN).id().value())
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/guardians/{guardian}/rights", Places::lucia, given -> given.elena().id().value())
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/guardians/{guardian}/unlinking", Places::lucia,
            given -> given.elena().id().value()).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/guardians/restoring", Places::lucia).sends("end", _ -> UUID.randomUUID())
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/families/search", Places::lucia)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/people/{id}/family", Places::lucia)
            .sends("family", given -> given.familyOf(Cast.CARMEN).value())
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/people/{id}/families", Places::lucia).sends("name", _ -> "Soto")
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/mentors").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/mentors/file").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/families").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/families/file").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/families/{id}", given -> given.familyOf(Cast.CARMEN).value()).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/mentors/{id}", AccessRows::mentorOfAna).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/engagements").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/engagements/file").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/search").sends("q", _ -> "ana").finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/engagements/rates").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/rates").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("GET /staff/engagements/drafts").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/drafts/{id}/removal", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/engagements/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/new").sends("act", _ -> "agree")
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("GET /staff/engagements/{id}", AccessRows::algebra).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("GET /staff/engagements/{id}/notes", AccessRows::algebra).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/{id}/about", AccessRows::algebra).sends("name", _ -> "Ana")
            .sends("subject", _ -> "Algebra").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/engagements/{id}/terms", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/engagements/{id}/students/search", AccessRows::algebra).sends("student-q", _ -> "leo")
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/{id}/students", AccessRows::algebra)
            .sends("student", given -> given.person(Cast.LEO).id().value())
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/engagements/{id}/students/{student}/leaving", AccessRows::algebra, Places::lucia)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/{id}/students/{student}/leaving", AccessRows::algebra, Places::lucia)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/engagements/{id}/weekly", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/engagements/{id}/weekly/stopping", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("POST /staff/engagements/{id}/weekly/again", AccessRows::algebra).sends("on", _ -> "2026-11-26")
            .sends("at", _ -> "16:00").gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /staff/engagements/{id}/sessions", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("GET /staff/engagements/{id}/pause", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/{id}/pause/look", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/engagements/{id}/pause", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("GET /staff/engagements/{id}/back/{act}", AccessRows::algebra, AccessRows::nobody)
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /staff/engagements/{id}/back/{act}", AccessRows::algebra, AccessRows::nobody)
            .gets(404, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /staff/engagements/{id}/times", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/{id}/times", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/engagements/{id}/times/end", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
        visit("GET /staff/engagements/{id}/end", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
        visit("POST /staff/engagements/{id}/end/look", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("POST /staff/engagements/{id}/end", AccessRows::algebra)
            .gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
        visit("GET /staff/sessions/{id}", Places::loggedSession).finance(200)
            .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN));
  }

  private static Object mentorOfAna(Given given) {
    given.engagement(Cast.ALGEBRA);
    return given.maya().id().value();
  }

  private static Object nobody(Given given) {
    return UUID.randomUUID();
  }

  private static Object algebra(Given given) {
    return given.engagement(Cast.ALGEBRA).value();
  }

  private static Object anaHerself(Given given) {
    return given.ana().id().value();
  }

  private static Object invitationOfLucia(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into invitation
              (id, token_hash, kind, email, name, person_id, invited_by, by_staff, sent_at, expires_at)
            values (:id, 'hash', 'own_sign_in', 'lucia@school.example', 'Lucía', :lucia, :elena, false,
                    '2026-11-23T22:12:00Z', '2026-11-30T22:12:00Z')
            """).param("id", id).param("lucia", Places.lucia(given)).param("elena", given.elena().id().value())
                .update();
    return id;
  }
}
