package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Axe;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Every component of the kit on one page, with names as long and as foreign as they come. */
class KitLooksTest {

  private static KitSite site;

  @BeforeAll
  static void open() throws IOException {
    site = new KitSite();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1280, 1600})
  void neverScrollsSideways(int width) throws IOException {
    var page = site.show(gallery(), width, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
        .setPath(Path.of("target/screens/kit-" + width + ".png")));
    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).isEqualTo(0);
    assertThat(site.troubles).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"LIGHT", "DARK"})
  void isReadableToAll(String scheme) throws IOException {
    for (int width : new int[] {390, 1280}) {
      var page = site.show(gallery(), width, ColorScheme.valueOf(scheme));
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void printsWithoutItsNavigation() throws IOException {
    var page = site.show(gallery());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(page.locator(".side").isVisible()).isFalse();
    assertThat(page.locator("h1").isVisible()).isTrue();
  }

  private static String gallery() throws IOException {
    var ui = Kit.ui(null, "/", 0);
    var fields = Kit.render("errors", ui,
        Map.of("errors", Map.of("email", "Write a whole address, as in ana@example.org")))
        + Kit.render("field", ui, Map.of("name", "email", "label", "Email", "type", "email", "value", "ana@",
            "error", "Write a whole address, as in ana@example.org", "hint", "As in your invitation", "required", true))
        + Kit.render("field", ui, Map.of("name", "zone", "label", "Time zone", "type", "select", "value", "b",
            "options", List.of(new Option("a", "America/Argentina/ComodRivadavia"), new Option("b", "New York"))))
        + Kit.render("field", ui, Map.of("name", "reason", "label", "Reason", "type", "textarea", "optional", true))
        + Kit.render("field", ui,
            Map.of("name", "keep", "label", "Keep me signed in", "type", "checkbox", "value", "yes"))
        + Kit.render("field", ui, Map.of("name", "minutes", "label", "How long was it?", "type", "stepper",
            "value", "65", "min", "15", "max", "90", "step", "5", "unit", "min", "mark", "60"))
        + Kit.render("editor", ui, Map.of("name", "notes", "label", "Session notes", "insert", "## What we did\n",
            "preview", "/preview", "hint", "Ana and her guardian Elena will read this.", "value",
            "## What we did\nTiles.",
            "draft", new Draft("session", "/draft", 1, "Saved 5:14 pm", false)));
    var icon = Kit.render("empty", ui, Map.of("icon", "check", "text", "")).replaceAll("(?s).*(<svg.*</svg>).*", "$1");
    return new ClassPathResource("web/gallery.html").getContentAsString(StandardCharsets.UTF_8)
        .replace("FIELDS", fields)
        .replace("ICON", icon)
        .replace("EMPTY", Kit.render("empty", ui, Map.of("icon", "calendar",
            "text", "Your next session is on Tuesday. It appears here when it starts.")));
  }
}
