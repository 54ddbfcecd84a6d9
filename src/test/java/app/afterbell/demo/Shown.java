package app.afterbell.demo;

import app.afterbell.testing.Cast;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/**
 * A picture of an article: whose page, and what of it. The same list makes the pictures and tells when one shows what
 * is gone.
 *
 * @param name by which articles name it
 * @param alt what is seen on it
 * @param who of the {@link Cast}
 * @param path with {open}, {past}, {coming}: a session of Maya and Ana that waits to be logged, is logged, is ahead
 * @param part a selector of what is cut out; the first of several
 * @param before done on the page first
 */
record Shown(String name, String alt, String who, String path, String part, Consumer<Page> before) {

  static final List<Shown> ALL = List.of(
      of("home-task", "A card on a mentor’s home: the engagement, the date, “Attended, 60 min” and “Something else”,"
          + " and the day on which it is paid.", Cast.MAYA, "/mentor", "article.task:has-text('Ana')"),
      of("log-minutes", "The minutes in the form, with a button for five less and one for five more.",
          Cast.MAYA, "/mentor/sessions/{open}/attendance", ".minutes"),
      new Shown("log-statuses", "Four choices: Attended, Missed (billable), Cancelled (billable), Cancelled"
          + " (non-billable). Each says when it is chosen and what it does.",
          Cast.MAYA, "/mentor/sessions/{open}/attendance", "fieldset.mark", Shown::nothing),
      new Shown("log-told", "“Cancelled (billable)” is chosen, and the form asks when they told you.",
          Cast.MAYA, "/mentor/sessions/{open}/attendance", "fieldset.mark", page -> page.locator("label")
              .filter(new Locator.FilterOptions().setHasText("Cancelled (billable)")).click()),
      new Shown("log-notes", "The headings of the template, each with a box of its own; the first has words in it.",
          Cast.MAYA, "/mentor/sessions/{open}/attendance", "[data-headed]", page ->
              page.getByLabel("What we did").fill("Completing the square, problems 1 to 6 on page 84.")),
      of("mentor-past", "A logged session: what was logged, what is paid, and the notes as the family reads them.",
          Cast.MAYA, "/mentor/sessions/{past}", "main"),
      of("earnings", "A pay period: the sum, the day on which it is paid, and each session’s line.",
          Cast.MAYA, "/mentor/earnings", "main"),
      of("mentor-cancel", "“Can’t make it?”: who asked, when the family told, a reason and a message by choice.",
          Cast.MAYA, "/mentor/sessions/{coming}/cancellation", "main form"),
      of("family-notes", "Notes of a session as a family reads them, with their date and headings.",
          Cast.ELENA, "/family/sessions/{past}", "main"),
      of("family-practice", "What to practise, with a box to tick for each exercise.",
          Cast.ELENA, "/family/practice", "main"),
      of("family-bill", "A month’s bill: each session with its date, its status and its amount, and the sum.",
          Cast.ELENA, "/family/billing", "main"),
      of("family-cancel", "“Can’t make it?”: a reason and a message by choice, and a button that says what it costs.",
          Cast.ELENA, "/family/sessions/{coming}/cancellation", "main form"),
      of("staff-home", "Staff’s home: what is late, what waits, and what happens today.",
          Cast.IMOGEN, "/staff", "main"),
      of("staff-people", "Somebody is looked for by a part of the name.", Cast.IMOGEN, "/staff/people", "main"),
      of("staff-import", "An import begins with files, and shows what it would change before it changes anything.",
          Cast.IMOGEN, "/staff/imports", "main"),
      of("staff-reads", "Who read what: the reader, the page, and when.", Cast.IMOGEN, "/staff/readings", "main"));

  private static Shown of(String name, String alt, String who, String path, String part) {
    return new Shown(name, alt, who, path, part, Shown::nothing);
  }

  private static void nothing(Page page) {}
}
