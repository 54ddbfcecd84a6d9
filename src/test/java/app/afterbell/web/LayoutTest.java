package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;

class LayoutTest {

  private static final Content CONTENT = output -> output.writeContent("<h1>Hello</h1>");

  @Test
  void showsTheMentorsNavigationWithWhatWaits() throws IOException {
    var page = Kit.render("layout", Kit.ui(Kit.MAYA, "/mentor/notes", 3), Map.of("title", "Notes", "content", CONTENT));

    assertThat(page)
        .contains("<title>Notes · Afterbell</title>", "<h1>Hello</h1>", "3 wait", "href=\"/staff\"")
        .contains("<a href=\"/mentor/notes\" aria-current=\"page\">")
        .contains("name=\"_csrf\" value=\"t-o-k-e-n\"")
        .doesNotContain("aria-current=\"page\"><a href=\"/mentor\"", "href=\"/mentor\" aria-current");
  }

  @Test
  void holdsFourPlacesUnderTheThumbAndTheOthersUnderMore() throws IOException {
    var page = Kit.render("layout", Kit.ui(Kit.MAYA, "/mentor/engagements", 3),
        Map.of("title", "Engagements", "content", CONTENT));
    assertThat(page.split("<li class=\"beyond\">", -1)).hasSize(3); // with Find
    assertThat(page).contains("<a class=\"beyond\" href=\"/mentor/engagements\" aria-current=\"page\">Engagements");
    assertThat(page.replaceAll("\\s+", " "))
        .containsPattern("<summary> (?!.*aria-label.*</summary>).*<bdi>Maya Okafor</bdi>.*More.*</summary>");
  }

  @Test
  void showsNoNavigationToThoseWhoAreNotSignedIn() throws IOException {
    var page = Kit.render("plain", Kit.ui(null, "/sign-in", 0), Map.of("title", "Sign in", "content", CONTENT));

    assertThat(page).contains("<h1>Hello</h1>", "Skip to the content").doesNotContain("<nav", "data-viewer");
  }

  @Test
  void countsWhatIsWrongAboveAFormAndPointsAtIt() throws IOException {
    var wrong = new LinkedHashMap<String, String>();
    wrong.put("email", "Write your whole address");
    wrong.put("password", "Write your password");
    var form = Kit.render("form", Kit.ui(null, "/sign-in", 0),
        Map.of("action", "/sign-in", "errors", wrong, "content", CONTENT));

    assertThat(form)
        .contains("2 things need your attention", "<a href=\"#email\">Write your whole address</a>")
        .contains("<input type=\"hidden\" name=\"_csrf\"");
  }

  @Test
  void tiesAFieldToItsLabelHintAndError() throws IOException {
    var ui = Kit.ui(null, "/", 0);
    var field = Kit.render("field", ui, Map.of("name", "email", "label", "E<mail", "type", "email",
        "hint", "As in your invitation", "error", "Write \"it\"", "value", "a\"b", "required", true));

    assertThat(field)
        .contains("<label for=\"email\">E&lt;mail", "aria-describedby=\"email-error email-hint\"")
        .contains("aria-invalid=\"true\"", " required", "value=\"a&#34;b\"")
        .doesNotContain("disabled", "maxlength");
  }

  @Test
  void drawsEveryKindOfControl() throws IOException {
    var ui = Kit.ui(null, "/", 0);
    assertThat(Kit.render("field", ui, Map.of("name", "n", "label", "N", "type", "textarea", "value", "\n<b>")))
        .contains("<textarea", "&lt;b&gt;</textarea>");
    assertThat(Kit.render("field", ui, Map.of("name", "n", "label", "N", "type", "select", "value", "b",
        "options", List.of(new Option("a", "A"), new Option("b", "B")))))
        .contains("<option value=\"a\">A</option>", "<option value=\"b\" selected>B</option>");
    assertThat(Kit.render("field", ui, Map.of("name", "n", "label", "Minutes", "type", "stepper", "value", "60",
        "min", "15", "max", "90", "step", "5", "unit", "min")))
        .contains("type=\"number\"", "min=\"15\"", "aria-label=\"Minutes: 5 less\"");
    assertThat(Kit.render("empty", ui, Map.of("icon", "check", "text", "All done"))).contains("All done", "#i-check");
  }

  @Test
  void neverShowsAKeyInsteadOfItsText() throws IOException {
    var ui = Kit.ui(null, "/", 0);
    assertThatThrownBy(() -> ui.text("web.no-such-text")).isInstanceOf(NoSuchMessageException.class);
  }

  @Test
  void makesInitialsOfAnyName() {
    assertThat(Ui.initials("Maya Okafor")).isEqualTo("MO");
    assertThat(Ui.initials("José María de la Cruz")).isEqualTo("JC");
    assertThat(Ui.initials("Pelé")).isEqualTo("P");
    assertThat(Ui.initials("林 𠮷野")).isEqualTo("林𠮷");
  }
}
