package app.afterbell.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.web.KitSite.Answer;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Pages of the kit’s pieces in a browser, and what went wrong in them that nobody looked for. */
abstract class KitPages {

  static KitSite site;

  @BeforeAll
  static void open() throws IOException {
    site = new KitSite();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    var troubles = site.troubles.toString();
    site.troubles.clear();
    site.put.clear();
    site.onPut = form -> new Answer(200, "{\"version\":1,\"saved\":\"Saved 5:14 pm\"}");
    assertThat(troubles).isEqualTo("[]");
  }

  static final List<String> TYPED = List.of(
      "", " ", "x", "x\r\ny", "x\ry", "x\n\n\ny\n", "x \t\n  y", "x\u00a0", "x\u200b\n", "x\ufeff", "x\u2007\u3000",
      "x\u001c",
      "😀", "👩‍👩‍👧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "𝒳y\n𝒳", "e\u0301", "\u0301", "\u0301\u3164\u0301", "x\u0301\u0323", "\u3164",
      "\u2800\n\u115f", "\ud834\udd59", "\u2065",
      "\ufff3", "\udb40\udc01", "\udb40\udde5\udb40\uddff", "1.\u3164", "1.\u200bx", "1.\u0301", "1.x", "1. x",
      "12) x", "1234567890. x", "- [ ] x", "- [x]\n- [ ]",
      "[x]x", "## What we did", "## What we did\nx\n\n## To practise\n", "What we did\n---\nx", "What we did\n===",
      "**What we did:**", "what  we DID #",
      "> ## what we did\n> x", "WHAT WE DİD", "## What we read", "#", "---\n***", "```\nx\n```", "|x|", "a：", "：：",
      "x\u2028y", "x\u2029", "\u202eabc\u202c", "＃ x",
      "ΟΔΟΣ", "ﬁ", "\t- x\t-", "x\n\u3000\ny", "好\n\n好", "2*3*4", "## To‑practise", "## To\u00adpractise");

  static String codes(String text) {
    return text.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }

  // It stands still until the test moves it: how long the browser takes for a call is not counted.
  static void stopTheClock(Page page) {
    page.clock().install(new Clock.InstallOptions().setTime(0));
    page.clock().pauseAt(3_600_000);
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  static String stepper(int planned) throws IOException {
    return Kit.render("field", Kit.ui(null, "/", 0), Map.of("name", "minutes", "label", "Minutes", "type", "stepper",
        "value", "" + planned, "min", "15", "max", "82", "step", "5", "unit", "min", "mark", "" + planned));
  }

  static String editor(String text, int version, String saved) throws IOException {
    var values = new HashMap<String, Object>(Map.of("name", "notes", "label", "Session notes", "value", text,
        "insert", "## What we did\n\n", "preview", "/preview",
        "draft", new Draft("session-1", "/draft", version, saved, false)));
    return Kit.render("editor", Kit.ui(null, "/", 0), values);
  }
}
