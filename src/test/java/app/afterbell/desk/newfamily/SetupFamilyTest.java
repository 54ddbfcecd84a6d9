package app.afterbell.desk.newfamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A student, guardian, mentor and engagement made by one form, all or nothing, and nobody written to. */
@PageTest
class SetupFamilyTest {

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  SetupFamilyTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void makesAllOfThemAndWritesToNobody() {
    given.organization();
    var made = send(form());

    assertThat(made).hasStatus(303);
    assertThat(pages.get().uri(made.getResponse().getRedirectedUrl()).with(SignedIn.as(given.bola()))).hasStatusOk()
        .bodyText().contains("Adams", "Ada Adams", "Bo Adams", "bo@adams.example", "Cy Doe", "Algebra");
    assertThat(count("select count(*) from session_fact where engagement_id in (select id from engagement)"))
        .as("planned by the weekly times").isEqualTo(8);
    assertThat(count("select count(*) from mail_message")).isZero();
    assertThat(sql.sql("select name from engagement_card").one(String.class)).isEqualTo("Ada · Algebra");
  }

  @Test
  void choosesAMentorWhoIsThere() {
    given.maya();
    var form = form();
    form.remove("mentor-name");
    form.remove("mentor-email");
    form.put("mentor-q", "maya");
    form.put("act", "find");
    assertThat(send(form)).hasStatusOk().bodyText().contains("value=\"" + given.maya().id().value() + "\" checked");

    form.remove("mentor-q");
    form.put("mentor", given.maya().id().value().toString());
    form.put("act", "make");
    assertThat(send(form)).hasStatus(303);
  }

  @Test
  void makesAFamilyAloneWhereNoEngagementIsWanted() {
    given.organization();
    var form = form();
    form.keySet().removeIf(field -> !field.matches("act|key|student-name|guardian-.*|zone"));

    assertThat(send(form)).hasStatus(303);
    assertThat(count("select count(*) from engagement")).isZero();
  }

  @Test
  void saysAllThatIsMissingAndMakesNothing() {
    given.elena();
    given.bola();
    long people = count("select count(*) from person");
    var form = form();
    form.put("student-name", " ");
    form.put("guardian-email", "nowhere");
    form.put("subject", "");
    form.put("billed", "much");
    assertThat(send(form)).hasStatus(422).bodyText()
        .contains("id=\"student-name-error\"", "id=\"guardian-email-error\"", "id=\"billed-error\"")
        .contains("value=\"Cy Doe\"", "value=\"2026-11-24\"");

    var taken = form();
    taken.put("guardian-email", given.person(Cast.ELENA).email());
    assertThat(send(taken)).hasStatus(422).bodyText().contains("id=\"guardian-email-error\"");

    var subject = form();
    subject.put("subject", "");
    assertThat(send(subject)).hasStatus(422).bodyText().contains("id=\"subject-error\"");
    assertThat(count("select count(*) from person")).isEqualTo(people);
    assertThat(count("select count(*) from family where name = 'Adams'")).isZero();
  }

  @Test
  void addsAStudentToAFamilyThatIsThere() {
    given.organization();
    var family = send(form()).getResponse().getRedirectedUrl();
    assertThat(pages.get().uri(family).with(SignedIn.as(given.bola()))).bodyText().contains("Add a student");
    var id = family.substring(family.lastIndexOf('/') + 1);
    assertThat(pages.get().uri("/staff/families/new?family=" + id).with(SignedIn.as(given.bola()))).hasStatusOk()
        .bodyText().contains("Add a student to Adams", "value=\"" + id + "\"");
    assertThat(pages.get().uri("/staff/families/new?family=" + Id.next()).with(SignedIn.as(given.bola())))
        .hasStatus(404);

    var second = form();
    second.keySet().removeIf(field -> field.matches("guardian-.*|mentor-.*|engagement|plan"));
    second.put("family", id);
    second.put("student-name", "Abe Adams");
    assertThat(send(second)).hasStatus(303).hasHeader("Location", family);
    var third = form();
    third.put("family", id);
    third.put("student-name", "Ava Adams");
    third.put("guardian-name", "Di Adams");
    third.put("guardian-email", "di@adams.example");
    third.put("mentor-email", "em@doe.example");
    assertThat(send(third)).hasStatus(303).hasHeader("Location", family);

    assertThat(pages.get().uri(family).with(SignedIn.as(given.bola()))).bodyText()
        .contains("Ada Adams", "Abe Adams", "Ava Adams", "Bo Adams", "Di Adams");
    assertThat(count("select count(*) from family where name = 'Adams'")).isEqualTo(1);
    assertThat(count("select count(*) from engagement")).isEqualTo(2);

    var half = form();
    half.put("family", id);
    half.put("guardian-email", "");
    assertThat(send(half)).hasStatus(422).bodyText().contains("id=\"guardian-email-error\"", "Add a student to Adams");
    half.put("family", Id.next().toString());
    assertThat(send(half)).hasStatus(404);
  }

  @Test
  void saysThatMentorAndGuardianShareAnAddress() {
    given.maya();
    var form = form();
    form.put("mentor-email", "BO@adams.example ");
    assertThat(send(form)).hasStatus(422).bodyText()
        .contains("id=\"mentor-email-error\"", "Mentor and guardian have the same address");

    form.keySet().removeIf(field -> field.matches("mentor-.*"));
    form.put("mentor", given.maya().id().value().toString());
    form.put("guardian-email", given.person(Cast.MAYA).email());
    assertThat(send(form)).hasStatus(422).bodyText()
        .contains("id=\"guardian-email-error\"", "Mentor and guardian have the same address");
    assertThat(count("select count(*) from family where name = 'Adams'")).isZero();
  }

  private static Map<String, String> form() {
    var form = new LinkedHashMap<String, String>();
    form.put("act", "make");
    form.put("key", Id.next().toString());
    form.put("student-name", "Ada Adams");
    form.put("guardian-name", "Bo Adams");
    form.put("guardian-email", "bo@adams.example");
    form.put("zone", "America/New_York");
    form.put("engagement", "true");
    form.put("mentor-name", "Cy Doe");
    form.put("mentor-email", "cy@doe.example");
    form.put("subject", "Algebra");
    form.put("day", "THURSDAY");
    form.put("time", "16:00");
    form.put("minutes", "60");
    form.put("starts", "2026-11-24");
    form.put("currency", "USD");
    form.put("billed", "80");
    form.put("paid", "50");
    form.put("plan", "true");
    return form;
  }

  private MvcTestResult send(Map<String, String> form) {
    var request = pages.post().uri("/staff/families/new").with(SignedIn.as(given.bola())).with(csrf());
    form.forEach((field, value) -> request.param(field, value));
    return request.exchange();
  }

  private long count(String question) {
    return sql.sql(question).one(Long.class);
  }
}
