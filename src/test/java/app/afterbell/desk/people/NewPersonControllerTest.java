package app.afterbell.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Staff add somebody. */
@PageTest
class NewPersonControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final People people;
  private final Sql sql;

  NewPersonControllerTest(MockMvcTester pages, Given given, People people, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.people = people;
    this.sql = sql;
  }

  @Test
  void addsAStudentWithoutAnAddress() {
    var added = add(given.bola(), "Iker Soto", "", Role.STUDENT);

    var id = sql.sql("select id::text from person where name = 'Iker Soto'").one(String.class);
    assertThat(added).hasRedirectedUrl("/staff/people/" + id + "?done=added");
    assertThat(sql.sql("select after from person_change_fact where person_id = cast(:id as uuid) and "
        + "changed_by = :bola")
        .param("id", id).param("bola", given.bola().id()).one(String.class)).isEqualTo("student");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(add(given.bola(), "", "")).hasStatus(422).bodyText()
        .contains("A name is missing", "Choose at least one");
    assertThat(add(given.bola(), "Iker", "", Role.GUARDIAN)).hasStatus(422).bodyText()
        .contains("An email address is missing");
    assertThat(add(given.bola(), "Iker", given.person("ana").email(), Role.MENTOR)).hasStatus(422).bodyText()
        .contains("belongs to another account");
  }

  @Test
  void letsAdminsAloneAddStaff() {
    assertThat(add(given.bola(), "Iker", "iker@home.example", Role.MENTOR, Role.FINANCE)).hasStatus(404);
    assertThat(people.byEmail(Email.of("iker@home.example").get())).isEmpty();

    assertThat(add(given.imogen(), "Iker", "iker@home.example", Role.MENTOR, Role.FINANCE)).hasStatus(303);
    assertThat(people.byEmail(Email.of("iker@home.example").get()).orElseThrow().roles())
        .containsExactlyInAnyOrder(Role.MENTOR, Role.FINANCE);
  }

  private MvcTestResult add(Viewer viewer, String name, String email, Role... roles) {
    var request = pages.post().uri("/staff/people/new").param("name", name).param("email", email)
        .param("zone", "America/Boise").with(csrf()).with(SignedIn.as(viewer));
    for (var role : roles) {
      request.param("role", role.name());
    }
    return request.exchange();
  }
}
