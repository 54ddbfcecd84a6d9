package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefillTest {

  private static Refill.Filled fill(String page, Map<String, List<String>> fields) {
    return Refill.into(page, new Unsent("/here", "/there", null, true, fields, Instant.EPOCH));
  }

  private static String form(String content) {
    return "<p title=\"a > b\">x</p><form method=\"post\" action=\"/there\"><input type=\"hidden\" name=\"_csrf\" "
        + "value=\"new\">"
        + content + "</form>";
  }

  @Test
  void fillsEachKindOfField() {
    var page = form("""
        <input class="input" type="text" id="a" name="a" value="was">
        <input type="text" name="b">
        <textarea name="c" dir="auto">
        old</textarea>
        <input type="radio" name="d" value="one" checked><input type="radio" name="d" value="two">
        <input type="checkbox" name="e" checked><input type="checkbox" name="f" value="yes">
        <select name="g"><option value="1" selected>One</option><option value="2">Two</option></select>
        """);

    assertThat(fill(page,
        Map.of("a", List.of("\"<&"), "b", List.of("there"), "c", List.of("one\r\n<two>"), "d", List.of("two"),
        "f", List.of("yes"), "g", List.of("2"), "_csrf", List.of("stale"))).page()).isEqualTo(form("""
        <input class="input" type="text" id="a" name="a" value="&#34;&lt;&amp;">
        <input type="text" name="b" value="there">
        <textarea name="c" dir="auto">
        one\r
        &lt;two&gt;</textarea>
        <input type="radio" name="d" value="one"><input type="radio" name="d" value="two" checked>
        <input type="checkbox" name="e"><input type="checkbox" name="f" value="yes" checked>
        <select name="g"><option value="1">One</option><option value="2" selected>Two</option></select>
        """));
  }

  @Test
  void showsNothingAsLeftThatTheProductPutIntoTheFormItself() {
    assertThat(fill(form("<input name=\"a\">"), Map.of("a", List.of("typed"), "_csrf", List.of("stale"),
        UnsentForms.OWNER, List.of("somebody"))).left()).isEmpty();
  }

  @Test
  void takesFieldsOfOneNameInTheirOrderAndShowsWhatIsMore() {
    var filled = fill(form("<input name=\"row\"><input name=\"row\">"),
        Map.of("row", List.of("First", "Second", "Third one")));

    assertThat(filled.page()).contains("<input name=\"row\" value=\"First\"><input name=\"row\" value=\"Second\">");
    assertThat(filled.left()).containsExactly("Third one");
  }

  @Test
  void unfoldsWhatHoldsSomethingTyped() {
    var filled = fill("<details class=\"a\"><summary>s</summary>" + form("<details><textarea "
        + "name=\"c\">\n</textarea></details>")
        + "</details><details class=\"b\"></details>", Map.of("c", List.of("Words")));

    assertThat(filled.page())
        .contains("<details class=\"a\" open>", "<details open><textarea", "<details class=\"b\">");
  }

  @Test
  void takesOfSeveralFormsTheOneThatWasSent() {
    var page = form("<input type=\"hidden\" name=\"id\" value=\"1\"><input name=\"word\">")
        + form("<input type=\"hidden\" name=\"id\" value=\"2\"><input name=\"word\">")
        + "<form action=\"/elsewhere\"><input name=\"word\"></form>";

    assertThat(fill(page, Map.of("id", List.of("2"), "word", List.of("Hm"))).page())
        .contains("value=\"1\"><input name=\"word\">", "value=\"2\"><input name=\"word\" value=\"Hm\">")
        .containsOnlyOnce("Hm");
  }

  @Test
  void saysWhatDoesNotComeBack() {
    var filled = fill(form("<input type=\"password\" name=\"p\"><input type=\"file\" name=\"q\">"),
        Map.of("p", List.of("typed")));
    assertThat(filled.secrets()).isTrue();
    assertThat(filled.page()).doesNotContain("typed");

    var gone = fill("<p>Nothing here</p>", Map.of("notes", List.of("What we did."), "what", List.of("both")));
    assertThat(gone.isBack()).isFalse();
    assertThat(gone.left()).containsExactly("What we did.");
  }
}
