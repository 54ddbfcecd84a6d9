package app.afterbell.imports.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an import is called, and what it made. */
@PageTest
class ContentsTest {

  private static final String PEOPLE = "id,name,role,family,email,time_zone\n";
  private static final String HOME = PEOPLE + """
      P001,Grace Mensah,mentor,,grace@example.org,America/New_York
      P002,Kofi Boateng,student,Boateng,,America/New_York
      P003,Ama Boateng,guardian,Boateng,ama@home.example,America/New_York
      """;
  private static final String ENGAGEMENTS = """
      id,name,mentor,students,subject,minutes,weekly,time_zone,\
      bill_rate_per_hour,pay_rate_per_hour,currency,starts_on,ends_on,meeting_link
      E001,Kofi and Grace,P001,P002,Math,60,,America/New_York,53.00,31.00,USD,2026-09-07,,
      """;

  private final MockMvcTester pages;
  private final Given given;
  private final Sql sql;

  ContentsTest(MockMvcTester pages, Given given, Sql sql) {
    this.pages = pages;
    this.given = given;
    this.sql = sql;
  }

  @Test
  void namesWhatAnImportMadeAndNotWhatItMet() {
    var first = imported(HOME, null);
    assertThat(get(first)).hasStatusOk().bodyText().contains("Made by this import", "3 people", "1 family")
        .contains("href=\"/staff/people/" + idOf("Grace Mensah")).contains("An import is not deleted as a whole")
        .doesNotContain("1 engagement<", "?of=people");

    var second = imported(HOME + "P004,Esi Boateng,student,Boateng,,America/New_York\n", null);
    assertThat(get(second)).hasStatusOk().bodyText().contains("1 person")
        .contains("/staff/people/" + idOf("Esi Boateng"))
        .doesNotContain("1 family", idOf("Grace Mensah"));
    assertThat(get(first)).bodyText().doesNotContain(idOf("Esi Boateng"));
  }

  @Test
  void leadsToTheEngagementsThatItMade() {
    var run = imported(HOME, ENGAGEMENTS);
    var id = sql.sql("select id::text from engagement_card where name = 'Kofi and Grace'").one(String.class);
    assertThat(get(run)).bodyText().contains("1 engagement").contains("href=\"/staff/engagements/" + id);
  }

  @Test
  void goesOnToTheEndOfALongList() {
    var many = new StringBuilder(PEOPLE);
    for (int i = 1; i <= 51; i++) {
      many.append("M%d,Entry-%dx,mentor,,m%d@example.org,UTC\n".formatted(i, i, i));
    }
    var run = imported(many.toString(), null);
    assertThat(names(run)).isEqualTo(50);
    var next = Pattern.compile("href=\"(" + run + "[^\"]*after=[0-9]+)").matcher(body(run));
    assertThat(next.find()).isTrue();
    var further = next.group(1).replace("&amp;", "&");
    assertThat(names(further)).isEqualTo(1);
    assertThat(body(further)).contains("51 people", "href=\"" + run + "?of=people\"").doesNotContain("after=");
  }

  @Test
  void callsAnImportByItsDayUntilSomebodyChoosesATag() {
    var run = imported(HOME, null);
    assertThat(tag(run, "  Autumn\u202E \n intake ")).hasStatus(303).hasHeader("Location", run);
    assertThat(get(run)).bodyText().contains("value=\"Autumn intake\"");
    assertThat(get("/staff/imports")).bodyText().contains("<bdi>Autumn intake</bdi>");

    var long61 = "é".repeat(61);
    assertThat(tag(run, long61)).hasStatus(422).bodyText().contains("A tag has at most 60 characters.")
        .contains("value=\"" + long61);
    assertThat(tagOf()).isEqualTo("Autumn intake");
    assertThat(tag(run, "é".repeat(60))).hasStatus(303);
    assertThat(tagOf()).hasSize(60);

    assertThat(tag(run, " \u200B ")).hasStatus(303);
    assertThat(sql.sql("select tag is null from import_run").one(Boolean.class)).isTrue();
    assertThat(get(run)).bodyText().contains("name=\"tag\" value=\"Nov 23\"");
  }

  private String imported(String people, String engagements) {
    var form = pages.post().uri("/staff/imports").multipart()
        .file(new MockMultipartFile("people", "people.csv", "text/csv", people.getBytes(StandardCharsets.UTF_8)));
    if (engagements != null) {
      form.file(new MockMultipartFile("engagements", "engagements.csv", "text/csv",
          engagements.getBytes(StandardCharsets.UTF_8)));
    }
    var sent = form.with(SignedIn.as(given.bola())).with(csrf()).exchange();
    var run = sent.getResponse().getHeader("Location");
    awaitState(run, "previewed");
    assertThat(post(run + "/application")).hasStatus(303);
    awaitState(run, "applied");
    return run;
  }

  private void awaitState(String run, String state) {
    await().until(() -> sql.sql("select state from import_run where id = :id::uuid")
        .param("id", run.substring(run.lastIndexOf('/') + 1)).one(String.class).equals(state));
  }

  private String idOf(String name) {
    return sql.sql("select id::text from person_card where name = :name").param("name", name).one(String.class);
  }

  private String tagOf() {
    return sql.sql("select tag from import_run").one(String.class);
  }

  private long names(String path) {
    return Pattern.compile("<bdi>Entry-\\d+x</bdi></a>").matcher(body(path)).results().count();
  }

  private String body(String path) {
    return new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult tag(String run, String tag) {
    return pages.post().uri(run + "/tag").param("tag", tag).with(SignedIn.as(given.bola())).with(csrf()).exchange();
  }

  private MvcTestResult get(String path) {
    return pages.get().uri(path).with(SignedIn.as(given.bola())).exchange();
  }

  private MvcTestResult post(String path) {
    return pages.post().uri(path).with(SignedIn.as(given.bola())).with(csrf()).exchange();
  }
}
