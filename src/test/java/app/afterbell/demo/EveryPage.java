package app.afterbell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.Axe;
import app.afterbell.testing.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;

/**
 * Follows every link from a page of the demo company: each page is readable by all and never scrolls sideways. Whatever
 * is added is looked at without a word. A class for each kind of person, since whichever JVM is free takes the next
 * class.
 */
final class EveryPage {

  private static final int[] WIDTHS = {320, 390, 768, 1600};

  // What differs from page to page of one kind: ids, dates, how a list is narrowed and ordered, whose help is read.
  private static final String ANY = "[0-9a-f]{8}-[0-9a-f-]{27}|\\d+|(?<=[?&]show=)[^&]+|(?<=/help/of/).+";

  private EveryPage() {}

  // Of pages of one kind, one; and one page once, no matter how many links lead there.
  static void from(Page page, Browser browser) {
    var seen = new HashSet<String>();
    var looked = new HashSet<String>();
    var ahead = new ArrayDeque<>(List.of(page.url()));
    // or colours are measured on their way from one theme to the other
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    while (!ahead.isEmpty()) {
      page.navigate(ahead.remove());
      if (looked.add(shape(page.url()))) {
        show(page, 1280, 800, ColorScheme.LIGHT);
        browser.assertNoViolations(page);
        show(page, 390, 844, ColorScheme.DARK);
        assertThat(Axe.ofColoursAndSizes(page)).as("axe on " + page.url() + ", dark").isEmpty();
        assertThat(low(page)).as("pressed, and lower than 44 pixels on " + page.url()).isEmpty();
        assertNarrowAndWide(page);
        links(page).stream().filter(link -> seen.add(shape(link))).forEach(ahead::add);
      }
    }
  }

  private static String shape(String address) {
    return address.replaceAll("[?&]sort=[^&]*", "").replaceAll(ANY, "*");
  }

  private static void show(Page page, int width, int height, ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, height);
  }

  private static void assertNarrowAndWide(Page page) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, 844);
      assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .as(page.url() + " at " + width).isEqualTo(0);
    }
    assertLargeText(page);
  }

  // Letters twice as large, as somebody sets them who sees badly (WCAG 1.4.4), on the narrowest phone.
  private static void assertLargeText(Page page) {
    page.setViewportSize(320, 844);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .as(page.url() + " at 320 with text of twice the size").isEqualTo(0);
  }

  // A link within a sentence is as high as its line (WCAG 2.5.8), a box is pressed by its label too.
  @SuppressWarnings("unchecked")
  private static List<String> low(Page page) {
    return (List<String>) page.evaluate("""
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
            .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .skip, .prose, p:not(.row):has(> \
            a:not(.go)), .week td'))
            .filter(e => Math.max(...[e, ...(e.labels ?? [])].map(x => x.getBoundingClientRect().height)) < 43.5)
            .map(e => e.outerHTML.slice(0, 200))""");
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Page page) {
    return ((List<String>) page.evaluate("""
        () => [...document.querySelectorAll('a[href]')]
            .filter(a => a.origin === location.origin && a.pathname.indexOf('/api/') < 0 && !a.hasAttribute('download'))
            .map(a => a.origin + a.pathname + a.search)"""));
  }
}
