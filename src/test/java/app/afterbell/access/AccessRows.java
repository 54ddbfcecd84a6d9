package app.afterbell.access;

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
        visit("GET /").gets(303, 303, 303, 303, 303, 303, 303, SIGN_IN),
        // people get in
        visit("GET /sign-in").gets(303, 303, 303, 303, 303, 303, 303, 200),
        visit("POST /sign-in/demo").sends("person", given -> given.maya().id().value())
            .gets(404, 404, 404, 404, 404, 404, 404, 404), // none of these companies is a demo
        visit("GET /sign-in/link").gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("POST /sign-in/link").gets(422, 422, 422, 422, 422, 422, 422, 422),
        visit("GET /sign-in/link/sent").gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("GET /sign-in/link/over").gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("GET /sign-in/link/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),
        visit("POST /sign-in/passkey/options").gets(200, 200, 200, 200, 200, 200, 200, 200),
        visit("POST /sign-in/passkey").gets(422, 422, 422, 422, 422, 422, 422, 422),
        visit("GET /first-admin").sends("link", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),
        visit("POST /first-admin").sends("link", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),
        // what everybody settles for themselves
        visit("GET /settings").gets(200, 200, 200, 200, 200, 200, 200, SIGN_IN),
        visit("POST /settings/profile").sends("name", _ -> "Sam").sends("zone", _ -> "Europe/Dublin")
            .gets(303, 303, 303, 303, 303, 303, 303, SIGN_IN),
        visit("POST /settings/password").sends("new", _ -> "correct horse battery")
            .gets(303, 303, 303, 303, 303, 303, 303, SIGN_IN),
        visit("POST /settings/sign-ins/ending").gets(303, 303, 303, 303, 303, 303, 303, SIGN_IN),
        visit("POST /settings/sign-ins/{id}/ending", AccessRows::signInOfMaya)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("GET /settings/passkeys").gets(200, 200, 200, 200, 200, 200, 200, SIGN_IN),
        visit("POST /settings/passkeys/options").gets(200, 200, 200, 200, 200, 200, 200, SIGN_IN),
        visit("POST /settings/passkeys").sends("label", _ -> "Phone").gets(422, 422, 422, 422, 422, 422, 422, SIGN_IN),
        visit("POST /settings/passkeys/{id}/name", AccessRows::passkeyOfMaya).sends("name", _ -> "Phone")
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /settings/passkeys/{id}/removal", AccessRows::passkeyOfMaya)
            .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
        visit("POST /settings/passkeys/proof").gets(303, 303, 303, 303, 303, 303, 303, SIGN_IN),
        visit("POST /settings/passkeys/renewal") // signs them out, and leads them all there
            .gets(SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN));
  }

  private static Object signInOfMaya(Given given) {
    SignedIn.cookie(given.maya());
    return JdbcClient.create(TestDatabase.dataSource()).sql("select id from sign_in").query(UUID.class).single();
  }

  private static Object passkeyOfMaya(Given given) {
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            with owner as (
              insert into passkey_owner (person_id, handle) values (:maya, sha256('maya')) returning person_id)
            insert into passkey (id, person_id, credential_id, public_key, attestation_object, client_data,
              signature_count,
              transports, user_verified, backup_eligible, backed_up, label, created_at)
            select gen_random_uuid(), person_id, 'id', 'key', 'object', 'data', 0, '{}', true, false, false, 'Phone',
              '2026-11-23T22:00:00Z'
            from owner returning id
            """)
        .param("maya", given.maya().id().value()).query(UUID.class).single();
  }
}
