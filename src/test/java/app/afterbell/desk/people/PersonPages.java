package app.afterbell.desk.people;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff's page of a person, as tests open it and send its forms. */
abstract class PersonPages {

  final MockMvcTester pages;
  final Given given;
  final People people;
  final Sql sql;
  Viewer bola;
  PersonId ana;
  PersonId elena;

  PersonPages(MockMvcTester pages, Given given, People people, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.sql = sql;
  }

  @BeforeEach
  void people() {
    bola = given.bola();
    ana = given.ana().id();
    elena = given.elena().id();
  }

  final MvcTestResult card(Viewer viewer, PersonId person, String name, String email, int version) {
    return send(viewer, person, "/card", "name", name, "email", email, "zone", "America/Boise", "version",
        "" + version);
  }

  final MvcTestResult see(Viewer viewer, PersonId person) {
    return pages.get().uri("/staff/people/{id}", person.value()).with(SignedIn.as(viewer)).exchange();
  }

  final MvcTestResult send(Viewer viewer, PersonId person, String path, String... fields) {
    var request = pages.post().uri("/staff/people/" + person.value() + path).with(csrf()).with(SignedIn.as(viewer));
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return request.exchange();
  }

  final Person person(PersonId id) {
    return people.find(id).orElseThrow();
  }

  static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
