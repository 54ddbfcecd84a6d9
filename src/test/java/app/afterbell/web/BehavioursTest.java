package app.afterbell.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.NotesRule;
import app.afterbell.web.KitSite.Answer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BehavioursTest extends KitPages {

  @Test
  void stepsAlongTheGridAndOverThePlannedMinutesOffIt() throws IOException {
    var page = site.show(stepper(52));
    var minutes = page.getByLabel("Minutes", new Page.GetByLabelOptions().setExact(true));
    var more = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Minutes: 5 more"));

    more.click();
    assertThat(minutes).hasValue("55");
    minutes.press("ArrowDown");
    minutes.press("ArrowDown");
    assertThat(minutes).hasValue("50");
    minutes.fill("80");
    minutes.press("ArrowUp");
    assertThat(minutes).hasValue("80");
    assertThat(more).hasAttribute("aria-disabled", "true");
    assertThat(page.locator(".rule i.extra")).hasCount(6);
  }

  @Test
  void formatsWhatIsChosenAndTakesItBack() throws IOException {
    var page = site.show(editor("Graphing from here", 0, null));
    var text = page.getByLabel("Session notes");

    text.selectText();
    text.press("Control+b");
    assertThat(text).hasValue("**Graphing from here**");
    text.press("Control+b");
    assertThat(text).hasValue("Graphing from here");
    button(page, "List").click();
    assertThat(text).hasValue("- Graphing from here");
    text.press("Control+z");
    assertThat(text).hasValue("Graphing from here");
    button(page, "Insert template").click();
    assertThat(text).hasValue("Graphing from here\n\n## What we did\n\n");
    assertThat(button(page, "Insert template")).isHidden();
  }

  @Test
  void saysSavedOnlyAfterTheServerHasSaidSo() throws IOException {
    var page = site.show(editor("", 0, null));
    var text = page.getByLabel("Session notes");
    var status = page.locator("[data-draft-status]");
    stopTheClock(page);

    text.pressSequentially("Ana");
    page.clock().runFor(1_400);
    assertThat(status).hasText("Not saved yet, kept on this device");
    page.clock().runFor(100);
    assertThat(status).hasText("Saved 5:14 pm");
    assertThat(site.put).containsExactly(Map.of("body", "Ana", "version", "0"));
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  @Test
  void keepsOnTheDeviceWhatTheServerDidNotTake() throws IOException {
    site.onPut = form -> new Answer(503, "{}");
    var page = site.show(editor("", 0, null));
    page.getByLabel("Session notes").fill("Factoring");
    assertThat(page.locator("[data-draft-status]")).hasText("Not saved: no connection. Kept on this device");

    site.onPut = form -> new Answer(200, "{\"version\":1,\"saved\":\"Saved 5:15 pm\"}");
    page.reload();
    assertThat(page.getByLabel("Session notes")).hasValue("Factoring");
    assertThat(page.locator("[data-draft-status]")).hasText("Saved 5:15 pm");
  }

  @Test
  void showsBothTextsWhenAnotherWindowWrote() throws IOException {
    site.onPut = form -> new Answer(409, "{\"version\":4,\"body\":\"Theirs\",\"saved\":\"Saved 5:10 pm\"}");
    var page = site.show(editor("Mine", 3, "Saved 5:00 pm"));
    var text = page.getByLabel("Session notes");
    text.fill("Mine, longer");
    assertThat(page.locator("[data-draft-other]")).hasText("Theirs");
    text.fill("Mine, longer still");
    assertThat(page.locator("[data-draft-mine]")).hasText("Mine, longer still");

    site.put.clear();
    site.onPut = form -> new Answer(200, "{\"version\":5,\"saved\":\"Saved 5:16 pm\"}");
    button(page, "Go on with this one").click();
    assertThat(page.locator("[data-draft-status]")).hasText("Saved 5:16 pm");
    assertThat(site.put).containsExactly(Map.of("body", "Mine, longer still", "version", "4"));
  }

  @Test
  void saysThatTheSignInHasEnded() throws IOException {
    site.onPut = form -> new Answer(401, "{}");
    var page = site.show(editor("", 0, null));
    page.getByLabel("Session notes").fill("Late at night");
    assertThat(page.locator("[data-draft-status]")).containsText("you are signed out. Kept on this device. Sign in");
    assertThat(page.locator("[data-notice]")).containsText("You are signed out.");
  }

  @Test
  void leavesNoDraftBehindForTheNextPersonAtThisDevice() throws IOException {
    site.onPut = form -> new Answer(503, "{}");
    var page = site.show(editor("", 0, null));
    page.getByLabel("Session notes").fill("About Ana");
    assertThat(page.evaluate("localStorage.length")).isEqualTo(1);
    page.locator(".who summary").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
  }

  @Test
  void sendsAFormOnce() throws IOException {
    var page = site.show("<form method=post action=/x data-once><button name=a value=b>Submit</button></form>");
    var sent = new AtomicInteger();
    page.route("**/x", route -> {
      sent.incrementAndGet();
      route.fulfill(new Route.FulfillOptions().setStatus(204));
    });
    var submit = page.locator("[data-once] button");
    submit.click();
    assertThat(submit).hasText("Sending…");
    assertThat(submit).hasAttribute("aria-busy", "true");
    submit.click(new Locator.ClickOptions().setForce(true));
    assertThat(sent).hasValue(1);
  }

  @Test
  void sendsByControlEnterFromATextBox() throws IOException {
    var page = site.show("""
        <form method=post action=/x><textarea aria-label=First></textarea><button name=a value=first>A</button><button \
        name=a value=b>B</button></form>
        <form method=post action=/x><textarea aria-label=Named></textarea><button name=a value=c>C</button><button \
        data-sends name=a value=named>D</button></form>""");
    var sent = new ArrayList<String>();
    page.route("**/x", route -> {
      sent.add(route.request().postData());
      route.fulfill(new Route.FulfillOptions().setStatus(204));
    });
    page.getByLabel("First").press("Enter");
    page.getByLabel("First").press("Control+Enter");
    page.getByLabel("Named").press("Meta+Enter");
    page.waitForCondition(() -> sent.size() == 2);
    assertThat(sent).containsExactly("a=first", "a=named");
  }

  @Test
  void closesByEscapeFromAnywhere() throws IOException {
    var page = site.show("<button data-escape id=close>Close</button><input aria-label=Line>");
    page.evaluate("document.getElementById('close').addEventListener('click', () => "
        + "document.body.dataset.closed = 'yes')");
    page.locator(".who summary").click();
    page.getByLabel("Line").focus();
    page.keyboard().press("Escape");
    assertThat(page.locator(".who[open]")).hasCount(1);
    page.locator("#close").focus();
    page.keyboard().press("Escape");
    assertThat(page.locator(".who[open]")).hasCount(0);
    assertThat(page.locator("body[data-closed]")).hasCount(0);
    assertThat(page.locator(".who summary")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("body[data-closed]")).hasCount(1);
  }

  // What a box says of its length is what the server will say of it: of whatever is typed or pasted.
  @Test
  void countsWhatIsWrittenAsTheServerDoes() throws IOException {
    var page = site.show("""
        <textarea id=all></textarea><small data-count=all data-most=10000 data-sentence="{0}" data-headings="what we \
        did&#10;to practise"></small>
        <textarea id=one></textarea><small data-count=one data-most=10000 data-sentence="{0}"></small>""");
    var rule = new NotesRule(Set.of("what we did", "to practise"), 10_000);
    for (var typed : TYPED) {
      var text = typed.replace("\r\n", "\n").replace('\r', '\n'); // as a browser keeps it
      page.evaluate("""
          text => document.querySelectorAll("textarea").forEach(box => {
            box.value = text;
            box.dispatchEvent(new Event("input", { bubbles: true }));
          })""", typed);
      assertThat(page.locator("#all").getAttribute("data-written")).as("%s beyond the template", codes(text))
          .isEqualTo("" + rule.beyondTemplate(typed));
      var whole = NotesRule.normalized(typed);
      assertThat(page.locator("#one").getAttribute("data-written")).as("%s", codes(text))
          .isEqualTo("" + whole.codePointCount(0, whole.length()));
    }
  }

  @Test
  void listensOnlyWhileSomebodyLooks() throws IOException {
    var page = site.show("<p>Home</p>");
    stopTheClock(page);
    page.evaluate("""
        () => {
          window.streams = [];
          window.refreshed = 0;
          window.EventSource = class extends EventTarget {
            constructor() { super(); this.readyState = 1; streams.push(this); }
            close() { this.readyState = 2; }
          };
          window.look = (hidden) => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
          };
          const home = Object.assign(document.createElement("div"), { id: "home" });
          home.dataset.live = "/live";
          home.addEventListener("live", () => refreshed++);
          document.body.append(home);
          document.dispatchEvent(new CustomEvent("htmx:load", { detail: { elt: home } }));
        }""");

    page.evaluate("look(true)");
    page.clock().runFor(9_000);
    assertThat(page.evaluate("streams.map(stream => stream.readyState).join()")).isEqualTo("1");
    page.clock().runFor(2_000);
    assertThat(page.evaluate("streams.map(stream => stream.readyState).join()")).isEqualTo("2");

    page.evaluate("look(false)");
    page.evaluate("streams[1].dispatchEvent(new Event('open'))");
    assertThat(page.evaluate("refreshed")).isEqualTo(1);
  }
}
