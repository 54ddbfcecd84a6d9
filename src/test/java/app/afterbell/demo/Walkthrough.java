package app.afterbell.demo;

import app.afterbell.testing.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.BiConsumer;

/** The film of "How to log your sessions": on a phone, from the card to the pay day. */
final class Walkthrough {

  static final String NAME = "mentor-log-your-sessions";

  static final String BEGINS = "/mentor";

  static final String WHO = Cast.MAYA;

  /**
   * A part of it.
   *
   * @param words the caption; what is seen is said
   * @param seconds that it stands, at least 3: it is read meanwhile
   * @param act done at its beginning; it may take pictures on its way
   */
  record Step(String words, int seconds, BiConsumer<Page, Camera> act) {}

  /** Takes pictures that stand shortly, as while somebody types. */
  interface Camera {

    void take(Page page);

    /** Shows where the finger presses, and presses. */
    void press(Locator what);
  }

  static final List<Step> STEPS = List.of(
      new Step("Your home shows each session that waits to be logged, and what it pays.", 5, (_, _) -> {}),
      new Step("It went as planned? One press logs the attendance.", 5, (page, camera) ->
          camera.press(page.locator("article.task .btn.primary").first())),
      new Step("Pressed by mistake? Undo works for ten minutes.", 4, (page, _) ->
          page.locator(".banner.good").first().scrollIntoViewIfNeeded()),
      new Step("For anything else, choose “Something else”.", 4, (page, camera) ->
          camera.press(page.locator("article.task .acts a.quiet").first())),
      new Step("Say what happened. Each choice says when it is right, and what you are paid.", 6, (page, camera) ->
          camera.press(page.locator("label").filter(new Locator.FilterOptions().setHasText("Missed (billable)")))),
      new Step("The student was there after all, for five minutes more.", 6, (page, camera) -> {
        camera.press(page.locator("label").filter(new Locator.FilterOptions().setHasText("Attended")).first());
        camera.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("How long was it?: 5 more")));
      }),
      new Step("Then the notes: what you did, and what to practise. They are kept while you type.", 9,
          (page, camera) -> {
        type(page, camera, "What we did", "Completing the square, problems 1 to 6.");
        type(page, camera, "To practise", "Page 84, even problems, until Thursday.");
      }),
      new Step("One press sends both. The family can read the notes at once.", 5, (page, camera) ->
          camera.press(page.locator(".actions-bar .btn.primary").first())),
      new Step("Earnings say each session’s amount, and the day on which you are paid.", 6, (page, _) ->
          page.navigate("/mentor/earnings")));

  private Walkthrough() {}

  private static void type(Page page, Camera camera, String box, String words) {
    var text = page.getByLabel(box).first();
    text.scrollIntoViewIfNeeded();
    text.click();
    for (int at = 0; at < words.length(); at += 3) {
      page.keyboard().insertText(words.substring(at, Math.min(words.length(), at + 3)));
      camera.take(page);
    }
  }
}
