package app.afterbell.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

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
  public static List<String> violations(Page page) {
    return run(page, Map.of("type", "tag", "values", TAGS));
  }

  /** Of a page that is well otherwise: what another theme or width can break. A third of the time of all rules. */
  public static List<String> ofColoursAndSizes(Page page) {
    return run(page, Map.of("type", "rule", "values", List.of("color-contrast", "target-size", "link-in-text-block")));
  }

  @SuppressWarnings("unchecked")
  private static List<String> run(Page page, Map<String, Object> only) {
    if (page.frames().size() > 1) {
      throw new IllegalStateException(page.url() + " has frames: let axe run in each of them too");
    }
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate("() => {" + SCRIPT + "}");
    }
    return (List<String>) page.evaluate("""
        async only => {
          const found = await axe.run(document, {runOnly: only, resultTypes: ['violations'], preload: false});
          if (found.passes.length === 0) throw new Error('axe looked at nothing');
          return found.violations.map(rule => `${rule.id}: ${rule.help}`
              + rule.nodes.map(node => `\\n    ${node.target} ${node.html} ${node.failureSummary}`).join(''));
        }""", only);
  }
}
