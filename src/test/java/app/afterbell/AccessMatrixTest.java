package app.afterbell;

import static app.afterbell.testing.Visit.SIGN_IN;
import static app.afterbell.testing.Visit.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.Routes;
import app.afterbell.testing.SignedIn;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;
import app.afterbell.testing.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, and who may take it (R28). A route without a row fails {@link #decidesAboutEveryRoute}.
 *
 * <p>To add a row: the route as its controller writes it, where it is in the world of the cast (ids for its {placeholders}, in
 * order), and what each of the seven gets: a status, or SIGN_IN for the way to the sign-in page. A form's fields are added by
 * {@code .sends("field", given -> value)}. Each row has a world of its own, and is visited from right to left, so that those who
 * may change something come last.
 *
 * <p>Maya teaches Ana, whose guardian is Elena, and Tomás teaches Mateo, whose guardian is Carmen. Bola is coordinator and
 * finance, Imogen admin. So Maya is the right person, Tomás the colleague and Carmen the stranger.
 */
@PageTest
class AccessMatrixTest {

  private static final String SESSION_STARTED = "2026-11-23T21:00:00Z";

  private static final List<Visit> ROWS = List.of(
      //                                                               Maya Tomás Ana  Elena Carmen Bola Imogen nobody
      visit("GET /").gets(302, 302, 302, 302, 302, 302, 302, SIGN_IN),
      visit("GET /assets/{name}", _ -> "no-such.css").gets(404, 404, 404, 404, 404, 404, 404, 404),
      visit("GET /live-check").gets(200, 200, 200, 200, 200, 200, 200, 200),
      visit("GET /error").gets(404, 404, 404, 404, 404, 404, 404, 404),

      // people get in
      visit("GET /sign-in").gets(302, 302, 302, 302, 302, 302, 302, 200),
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
          .gets(302, 302, 302, 302, 302, 302, 302, SIGN_IN),
      visit("POST /settings/password").sends("new", _ -> "correct horse battery")
          .gets(302, 302, 302, 302, 302, 302, 302, SIGN_IN),
      visit("POST /settings/sign-ins/ending").gets(302, 302, 302, 302, 302, 302, 302, SIGN_IN),
      visit("POST /settings/sign-ins/{id}/ending", AccessMatrixTest::signInOfMaya)
          .gets(302, 404, 404, 404, 404, 404, 404, SIGN_IN),

      visit("GET /settings/passkeys").gets(200, 200, 200, 200, 200, 200, 200, SIGN_IN),
      visit("POST /settings/passkeys/options").gets(200, 200, 200, 200, 200, 200, 200, SIGN_IN),
      visit("POST /settings/passkeys").sends("label", _ -> "Phone").gets(422, 422, 422, 422, 422, 422, 422, SIGN_IN),
      visit("POST /settings/passkeys/{id}/name", AccessMatrixTest::passkeyOfMaya).sends("name", _ -> "Phone")
          .gets(302, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /settings/passkeys/{id}/removal", AccessMatrixTest::passkeyOfMaya)
          .gets(302, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /settings/passkeys/proof").gets(302, 302, 302, 302, 302, 302, 302, SIGN_IN),
      visit("GET /settings/address").gets(200, 200, 200, 200, 200, 200, 200, SIGN_IN),
      visit("POST /settings/address").sends("email", _ -> "other@home.example")
          .gets(302, 302, 302, 302, 302, 302, 302, SIGN_IN),
      visit("GET /settings/powers").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
      visit("POST /settings/address/taking-back").gets(302, 302, 302, 302, 302, 302, 302, SIGN_IN),
      visit("POST /settings/passkeys/renewal") // signs them out, and leads them all there
          .gets(SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN, SIGN_IN),
      // invitations: whoever has the link
      visit("GET /invitation/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),
      visit("POST /invitation/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),

      visit("GET /address/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),
      visit("POST /address/{link}", _ -> "guessed").gets(410, 410, 410, 410, 410, 410, 410, 410),

      // a family sees to itself
      visit("GET /family/people").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("GET /family/people/invitations/new").gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN),
      visit("POST /family/people/invitations").gets(404, 404, 404, 422, 422, 404, 404, SIGN_IN),
      visit("POST /family/people/invitations/{id}/sending", AccessMatrixTest::invitationOfElena)
          .gets(404, 404, 404, 302, 404, 404, 404, SIGN_IN),
      visit("POST /family/people/invitations/{id}/taking-back", AccessMatrixTest::invitationOfElena)
          .gets(404, 404, 404, 302, 404, 404, 404, SIGN_IN),
      visit("GET /family/people/students/{id}", AccessMatrixTest::lucia).gets(404, 404, 404, 200, 404, 404, 404, SIGN_IN),
      visit("POST /family/people/students/{id}/profile", AccessMatrixTest::lucia).sends("name", _ -> "Lucía")
          .sends("zone", _ -> "America/Lima").gets(404, 404, 404, 302, 404, 404, 404, SIGN_IN),
      visit("POST /family/people/students/{id}/invitation", AccessMatrixTest::lucia).sends("email", _ -> "lucia@school.example")
          .gets(404, 404, 404, 302, 404, 404, 404, SIGN_IN),
      visit("POST /family/people/students/{id}/sign-in/ending", AccessMatrixTest::lucia)
          .gets(404, 404, 404, 302, 404, 404, 404, SIGN_IN),
      visit("POST /family/people/students/{student}/guardians/{guardian}/rights", AccessMatrixTest::lucia,
          AccessMatrixTest::marcoInvitedByElena).gets(404, 404, 404, 302, 404, 404, 404, SIGN_IN),

      // mail that did not leave holds links that sign people in: where people are real, for admins alone
      visit("GET /staff/mailbox").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
      visit("GET /staff/mailbox/{id}", AccessMatrixTest::message).gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),

      // the mentor's home
      visit("GET /mentor/live").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /mentor").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/sessions/{id}/attendance/as-planned", AccessMatrixTest::startedSession)
          .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/sessions/{id}/attendance/withdrawal", AccessMatrixTest::loggedSession).sends("revision", _ -> 1)
          .gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),

      // logging, at the mentor's desk and at that of staff who log for mentors
      visit("GET /mentor/sessions/{id}/attendance", AccessMatrixTest::startedSession).gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /mentor/sessions/{id}/notes", AccessMatrixTest::startedSession).gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/sessions/{id}/attendance", AccessMatrixTest::startedSession)
          .sends("what", _ -> "both").sends("minutes", _ -> 60).sends(given -> "status-" + given.ana().id().value(), _ -> "attended")
          .sends("notes", _ -> Given.NOTES).gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/sessions/{id}/notes", AccessMatrixTest::startedSession)
          .sends("what", _ -> "notes").sends("notes", _ -> Given.NOTES).gets(303, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/sessions/{id}/attendance/preview", AccessMatrixTest::startedSession).gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/sessions/{id}/notes/preview", AccessMatrixTest::startedSession).sends("notes", _ -> "*so*")
          .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("PUT /mentor/sessions/{id}/notes/draft", AccessMatrixTest::startedSession).sends("body", _ -> "Fract")
          .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("PUT /mentor/sessions/{id}/notes/draft/{student}", AccessMatrixTest::startedSession, AccessMatrixTest::ana)
          .sends("body", _ -> "Fract").gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /staff/sessions/{id}/attendance", AccessMatrixTest::startedSession).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/sessions/{id}/notes", AccessMatrixTest::startedSession).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/sessions/{id}/attendance", AccessMatrixTest::startedSession)
          .sends("what", _ -> "both").sends("minutes", _ -> 60).sends(given -> "status-" + given.ana().id().value(), _ -> "attended")
          .sends("notes", _ -> Given.NOTES).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("POST /staff/sessions/{id}/notes", AccessMatrixTest::startedSession)
          .sends("what", _ -> "notes").sends("notes", _ -> Given.NOTES).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("POST /staff/sessions/{id}/attendance/preview", AccessMatrixTest::startedSession).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/sessions/{id}/notes/preview", AccessMatrixTest::startedSession).sends("notes", _ -> "*so*")
          .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("PUT /staff/sessions/{id}/notes/draft", AccessMatrixTest::startedSession).sends("body", _ -> "Fract")
          .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("PUT /staff/sessions/{id}/notes/draft/{student}", AccessMatrixTest::startedSession, AccessMatrixTest::ana)
          .sends("body", _ -> "Fract").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),

      // spreadsheets, for those of the staff who coordinate
      visit("GET /staff/imports").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/imports").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
      visit("GET /staff/imports/{id}", AccessMatrixTest::importRun).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/imports/{id}/application", AccessMatrixTest::importRun)
          .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("POST /staff/imports/{id}/reading", AccessMatrixTest::importRun)
          .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("POST /staff/imports/{id}/discarding", AccessMatrixTest::importRun)
          .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),

      // how notes are suggested to be written, for those of the staff who coordinate
      visit("GET /staff/templates").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/templates/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/templates/new").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
      visit("POST /staff/templates/preview").sends("heading-0", _ -> "What we did").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/templates/{id}", AccessMatrixTest::template).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/templates/{id}", AccessMatrixTest::template).sends("revision", _ -> 1).sends("name", _ -> "Clubs")
          .sends("heading-0", _ -> "What we built").gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("POST /staff/templates/{id}/default", AccessMatrixTest::template).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("GET /staff/templates/{id}/deletion", AccessMatrixTest::template).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/templates/{id}/deletion", AccessMatrixTest::template).gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),

      // notes that staff pick for mentors to read, without names
      visit("GET /staff/outstanding").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/outstanding/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/sessions/{id}/outstanding", AccessMatrixTest::notedSession).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/sessions/{id}/outstanding", AccessMatrixTest::notedSession).sends("body", _ -> "Well done.")
          .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("POST /staff/sessions/{id}/outstanding/preview", AccessMatrixTest::notedSession).sends("body", _ -> "*so*")
          .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/outstanding/{id}/withdrawal", AccessMatrixTest::outstandingNote)
          .gets(404, 404, 404, 404, 404, 303, 303, SIGN_IN),
      visit("GET /mentor/outstanding").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),

      // looking things up
      visit("GET /mentor/sessions/{id}", AccessMatrixTest::loggedSession)
          .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /mentor/earnings").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /mentor/engagements").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/engagements/search").sends("q", _ -> "alg").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /mentor/engagements/{id}", given -> given.engagement(Cast.ALGEBRA).value())
          .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /mentor/notes").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/notes/search").sends("q", _ -> "alg").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /staff").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/people").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/people").sends("q", _ -> "ana").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/people/new").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/people/new").gets(404, 404, 404, 404, 404, 422, 422, SIGN_IN),
      visit("GET /staff/people/{id}", AccessMatrixTest::anaHerself).finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/people/{id}/card", AccessMatrixTest::anaHerself).sends("name", _ -> "Ana Rivera")
          .sends("email", _ -> "ana.rivera@home.example").sends("zone", _ -> "America/New_York")
          .gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/address/taking-back", AccessMatrixTest::anaHerself)
          .gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/roles", AccessMatrixTest::anaHerself).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/closing", AccessMatrixTest::lucia).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/reopening", AccessMatrixTest::lucia).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/invitation", AccessMatrixTest::anaHerself).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/invitations/{invitation}/taking-back", AccessMatrixTest::lucia,
          AccessMatrixTest::invitationOfLucia).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/guardians/search", AccessMatrixTest::anaHerself)
          .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/people/{id}/guardians", AccessMatrixTest::anaHerself)
          .sends("guardian", given -> given.viewer(Cast.CARMEN).id().value()).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/guardians/{guardian}/rights", AccessMatrixTest::lucia, given -> given.elena().id().value())
          .gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/guardians/{guardian}/unlinking", AccessMatrixTest::lucia,
          given -> given.elena().id().value()).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/guardians/restoring", AccessMatrixTest::lucia).sends("end", _ -> UUID.randomUUID())
          .gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/families/search", AccessMatrixTest::lucia).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/people/{id}/family", AccessMatrixTest::lucia)
          .sends("family", given -> given.familyOf(Cast.CARMEN).value())
          .gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("POST /staff/people/{id}/families", AccessMatrixTest::lucia).sends("name", _ -> "Soto")
          .gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("GET /staff/mentors/{id}", AccessMatrixTest::mentorOfAna).finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/sessions/{id}", AccessMatrixTest::loggedSession).finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),

      // who read what, for admins alone
      // help, for each in their own portal
      visit("GET /mentor/help").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/help").sends("q", _ -> "notice").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /mentor/help/{slug}", _ -> "log-your-sessions").gets(200, 200, 404, 404, 404, 404, 404, SIGN_IN),
      visit("POST /mentor/help/{slug}", _ -> "log-your-sessions").sends("answered", _ -> "yes")
          .gets(302, 302, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /family/help").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("POST /family/help").sends("q", _ -> "notice").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("GET /family/help/{slug}", _ -> "bills").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("POST /family/help/{slug}", _ -> "bills").sends("answered", _ -> "no").gets(404, 404, 302, 302, 302, 404, 404, SIGN_IN),
      visit("GET /staff/help").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/help").sends("q", _ -> "notice").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/help/{slug}", _ -> "people").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/help/{slug}", _ -> "people").sends("answered", _ -> "yes").finance(302).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),
      visit("GET /staff/help/of/{other}/{slug}", _ -> "mentor", _ -> "log-your-sessions").finance(200)
          .gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("GET /staff/help/answers").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),

      visit("GET /staff/readings").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
      visit("POST /staff/readings").sends("q", _ -> "ana").gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
      visit("GET /staff/readings/students/{id}", given -> given.ana().id().value()).gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
      visit("GET /staff/readings/students/{id}/changes", given -> given.ana().id().value()).gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),
      visit("GET /staff/readings/readers/{id}", given -> given.bola().id().value()).gets(404, 404, 404, 404, 404, 404, 200, SIGN_IN),

      visit("GET /family").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("GET /family/practice").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("GET /family/students/{id}", given -> given.ana().id().value()).gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
      visit("POST /family/students/{id}/practice", given -> given.ana().id().value())
          .sends("session", AccessMatrixTest::notedSession).sends("item", _ -> "unknown").sends("done", _ -> true)
          .gets(404, 404, 302, 302, 404, 404, 404, SIGN_IN),
      visit("GET /family/live").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("GET /family/sessions/{id}", AccessMatrixTest::notedSession).gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
      visit("GET /family/notes").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("POST /family/notes/search").sends("q", _ -> "alg").sends("student", given -> given.ana().id().value())
          .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
      visit("GET /family/notes/print").sends("student", given -> given.ana().id().value())
          .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
      visit("GET /family/billing").gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN), // Ana has guardians who see to it
      visit("GET /settings/receipts").gets(404, 404, 200, 200, 200, 404, 404, SIGN_IN),
      visit("POST /settings/receipts").sends("on", _ -> false).gets(404, 404, 302, 302, 302, 404, 404, SIGN_IN),

      // the calendar
      visit("GET /mentor/calendar").sends("session", AccessMatrixTest::loggedSession)
          .gets(200, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /family/calendar").sends("session", AccessMatrixTest::loggedSession)
          .gets(404, 404, 200, 200, 404, 404, 404, SIGN_IN),
      visit("GET /staff/calendar").sends("session", AccessMatrixTest::loggedSession)
          .finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/calendar/search").sends("q", _ -> "ana").finance(200).gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),

      // reminders: guardians choose and read, whoever holds a mail stops them, staff see what does not arrive
      visit("GET /family/inbox").gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN),
      visit("GET /family/inbox/{id}", AccessMatrixTest::reminderOfElena).gets(404, 404, 404, 200, 404, 404, 404, SIGN_IN),
      visit("GET /settings/notifications").gets(404, 404, 404, 200, 200, 404, 404, SIGN_IN),
      visit("POST /settings/notifications/{student}", given -> given.ana().id().value()).sends("rhythm", _ -> "weekly")
          .sends("via", _ -> "both").gets(404, 404, 404, 302, 404, 404, 404, SIGN_IN),
      visit("GET /unsubscribe/{secret}", AccessMatrixTest::stopOfElena).gets(200, 200, 200, 200, 200, 200, 200, 200),
      visit("POST /unsubscribe/{secret}", AccessMatrixTest::stopOfElena).needsNoToken().gets(200, 200, 200, 200, 200, 200, 200, 200),
      visit("GET /staff/reminders").gets(404, 404, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /staff/reminders/{id}/attempt", AccessMatrixTest::message).gets(404, 404, 404, 404, 404, 302, 302, SIGN_IN),

      // programs, for mentors and for staff who log for them
      visit("GET /settings/tokens").gets(200, 200, 404, 404, 404, 200, 200, SIGN_IN),
      visit("POST /settings/tokens").sends("name", _ -> "My calendar").gets(201, 201, 404, 404, 404, 201, 201, SIGN_IN),
      visit("POST /settings/tokens/{id}/revocation", AccessMatrixTest::tokenOfMaya)
          .gets(302, 404, 404, 404, 404, 404, 404, SIGN_IN),
      visit("GET /api/v1/openapi.json").byToken().gets(200, 200, 200, 200, 200, 200, 200, 200),
      visit("GET /api/v1/tasks").byToken().gets(200, 200, 404, 404, 404, 200, 200, 401),
      visit("GET /api/v1/earnings").byToken().gets(200, 200, 404, 404, 404, 200, 200, 401),
      visit("GET /api/v1/sessions/{id}", AccessMatrixTest::startedSession).byToken()
          .gets(200, 404, 404, 404, 404, 200, 200, 401),
      visit("PUT /api/v1/sessions/{id}/attendance", AccessMatrixTest::startedSession).byToken()
          .sendsJson(AccessMatrixTest::attendance).gets(200, 404, 404, 404, 404, 200, 201, 401),
      visit("PUT /api/v1/sessions/{id}/notes", AccessMatrixTest::startedSession).byToken()
          .sendsJson(_ -> "{\"body\": \"Worked on fractions.\"}").gets(200, 404, 404, 404, 404, 200, 201, 401));

  private final MockMvcTester pages;
  private final Given given;
  private final Collection<RequestMappingHandlerMapping> mappings;

  AccessMatrixTest(MockMvcTester pages, Given given, Collection<RequestMappingHandlerMapping> mappings) {
    this.pages = pages;
    this.given = given;
    this.mappings = mappings;
  }

  static List<Visit> rows() {
    return ROWS;
  }

  @ParameterizedTest
  @MethodSource("rows")
  void letsIn(Visit row) {
    assertSoftly(softly -> row.make(pages, given).forEach((who, answer) ->
        softly.assertThat(answer.got()).as(who).isEqualTo(answer.expected())));
  }

  @Test
  void decidesAboutEveryRoute() {
    assertThat(ROWS.stream().map(Visit::route)).containsExactlyInAnyOrderElementsOf(Routes.of(mappings));
  }

  @Test
  void letsNobodyInWithoutThePowersThatARouteNeeds() {
    var needed = Routes.powers(mappings);
    assertThat(ROWS).allSatisfy(row -> assertThat(row.isClosedWithout(needed.get(row.route()))).as(row.route()).isTrue());
  }

  @Test
  void saysOfEachRouteOfStaffWhichPowerItNeeds() throws IOException {
    print(Routes.powers(mappings));

    assertThat(Routes.silent(mappings).stream().filter(route -> route.contains(" /staff")))
        .as("routes without @Needs: where all of staff may go, it is USE_DESK").isEmpty();
  }

  // For whoever wants to read it: each route, the powers that it needs, and the roles that have them.
  private static void print(Map<String, Set<Power>> needed) throws IOException {
    var lines = needed.entrySet().stream().map(route -> "%-80s %-40s %s".formatted(route.getKey(),
        route.getValue().stream().map(Power::name).collect(Collectors.joining(" + ")),
        route.getValue().isEmpty() ? "everybody" : Arrays.stream(Role.values())
            .filter(role -> route.getValue().stream().allMatch(power -> power.roles().contains(role)))
            .map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    Files.createDirectories(Path.of("target"));
    Files.write(Path.of("target/access-matrix.txt"), lines.toList());
  }

  @Test
  void answersAnUnknownAddressAsAClosedOne() {
    var maya = given.maya();
    for (var path : List.of("/mentor/no-such-page", "/staff", "/family", "/no-such-page", "/actuator")) {
      assertThat(Visit.get(path, maya, pages)).as(path).isEqualTo(404);
    }
  }

  private static Object startedSession(Given given) {
    return given.session(Cast.ALGEBRA, SESSION_STARTED).value();
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

  private static Object ana(Given given) {
    return given.ana().id().value();
  }

  private static Object importRun(Given given) {
    given.organization();
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into import_run (id, created_at, file_names, state, beat_at)
            values (gen_random_uuid(), '2026-11-23T22:12:00Z', 'people.csv', 'discarded', '2026-11-23T22:12:00Z')
            returning id
            """)
        .query(UUID.class).single();
  }

  private static Object outstandingNote(Given given) {
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into outstanding_note (id, session_id, notes_revision, subject, body, published_at, published_by)
            values (gen_random_uuid(), :session, 1, 'Algebra II', 'Well done.', '2026-11-23T22:00:00Z', :by)
            returning id
            """)
        .param("session", notedSession(given)).param("by", given.imogen().id().value()).query(UUID.class).single();
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

  private static Object mentorOfAna(Given given) {
    given.engagement(Cast.ALGEBRA);
    return given.maya().id().value();
  }

  private static Object lucia(Given given) {
    return given.person(Cast.LUCIA).id().value();
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
            """).param("id", id).param("lucia", lucia(given)).param("elena", given.elena().id().value()).update();
    return id;
  }

  private static Object marcoInvitedByElena(Given given) {
    var marco = given.person(Cast.MARCO).id().value();
    JdbcClient.create(TestDatabase.dataSource()).sql("update guardianship set invited_by = :elena where guardian_id = :marco")
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

  private static Object tokenOfMaya(Given given) {
    SignedIn.byToken(given.maya());
    return JdbcClient.create(TestDatabase.dataSource()).sql("select id from api_token").query(UUID.class).single();
  }

  private static Object signInOfMaya(Given given) {
    SignedIn.cookie(given.maya());
    return JdbcClient.create(TestDatabase.dataSource()).sql("select id from sign_in").query(UUID.class).single();
  }

  private static Object passkeyOfMaya(Given given) {
    return JdbcClient.create(TestDatabase.dataSource()).sql("""
            with owner as (
              insert into passkey_owner (person_id, handle) values (:maya, sha256('maya')) returning person_id)
            insert into passkey (id, person_id, credential_id, public_key, attestation_object, client_data, signature_count,
              transports, user_verified, backup_eligible, backed_up, label, created_at)
            select gen_random_uuid(), person_id, 'id', 'key', 'object', 'data', 0, '{}', true, false, false, 'Phone',
              '2026-11-23T22:00:00Z'
            from owner returning id
            """)
        .param("maya", given.maya().id().value()).query(UUID.class).single();
  }

  private static Object message(Given given) {
    var id = UUID.randomUUID();
    JdbcClient.create(TestDatabase.dataSource()).sql("""
            insert into mail_message (id, recipient, subject, body, created_at)
            values (:id, 'maya@example.org', 'Your link', 'Hello', timestamptz '2026-11-23 22:00Z')
            """).param("id", id).update();
    return id;
  }

  private static String attendance(Given given) {
    return """
        {"minutes": 60, "students": [{"student": "%s", "status": "attended"}]}
        """.formatted(given.ana().id().value());
  }

  private static Object notedSession(Given given) {
    return given.logged(given.session(Cast.ALGEBRA, SESSION_STARTED), TestClock.START).value();
  }

  private static Object loggedSession(Given given) {
    var session = given.session(Cast.ALGEBRA, SESSION_STARTED);
    return given.attended(session, TestClock.START).value();
  }
}
