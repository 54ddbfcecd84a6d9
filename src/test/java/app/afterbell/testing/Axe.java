package app.afterbell.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe finds on a page, by the rules of WCAG 2.2 A and AA and its best practices. It runs in the page itself: its
 * builder for Playwright opens another page for each look, and brings back all that is right as well, which takes
 * several times as long.
 */
public final class Axe {

  private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
      "best-practice");

  private static final String SCRIPT = AxeBuilder.getAxeScript();

  private Axe() {}

  /** Each rule that is broken, and where; none where all is well. */
  @SuppressWarnings("unchecked")
  public static List<String> violations(Page page) {
    if (page.frames().size() > 1) {
      throw new IllegalStateException(page.url() + " has frames: let axe run in each of them too");
    }
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate("() => {" + SCRIPT + "}");
    }
    return (List<String>) page.evaluate("""
        async tags => {
          const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
          if (found.passes.length === 0) throw new Error('axe looked at nothing');
          return found.violations.map(rule => `${rule.id}: ${rule.help}`
              + rule.nodes.map(node => `\\n    ${node.target} ${node.html} ${node.failureSummary}`).join(''));
        }""", TAGS);
  }
}
