package app.afterbell.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What axe finds on a page, by the rules of WCAG 2.2 A and AA and its best practices. It runs in the page itself: its
 * builder for Playwright opens another page for each look, and brings back all that is right as well, which takes
 * several times as long.
 */
public final class Axe {

  private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
      "best-practice");

  private static final String SCRIPT = AxeBuilder.getAxeScript();

  // Kinds of text whose contrast was measured in this JVM.
  private static final Set<Integer> MEASURED = ConcurrentHashMap.newKeySet();

  /**
   * Contrast takes as long as all other rules, and what a text looks like depends on the elements around it and on how
   * they are marked: of each kind that is so made, in a theme and a width, a few are measured once. Gives the kinds on
   * this page.
   */
  private static final String KINDS = """
      () => {
        const named = ['class', 'role', 'type', 'aria-current', 'aria-pressed', 'aria-selected', 'aria-invalid',
            'aria-expanded', 'aria-disabled'];
        const looks = matchMedia('(prefers-color-scheme: dark)').matches + ' ' + (innerWidth < 821);
        const own = new Map();
        const kind = element => {
          if (!element || element === document.documentElement) return looks;
          if (!own.has(element)) {
            own.set(element, kind(element.parentElement) + '>' + element.localName
                + named.map(name => element.getAttribute(name) ?? '').join('|')
                + element.matches(':checked, :has(> :checked), :checked + *') + element.matches(':disabled, :open'));
          }
          return own.get(element);
        };
        const hash = text => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
        window.axeKinds = new Map();
        for (const element of document.body.querySelectorAll('*')) {
          const says = element.matches('input, select, textarea')
              || [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
          if (says && element.checkVisibility()) {
            const of = hash(kind(element));
            const alike = window.axeKinds.get(of) ?? [];
            if (alike.length < 3) window.axeKinds.set(of, [...alike, element]);
          }
        }
        return [...window.axeKinds.keys()];
      }""";

  private Axe() {}

  /** Each rule that is broken, and where; none where all is well. */
  public static List<String> violations(Page page) {
    var found = new ArrayList<>(run(page, Map.of("type", "tag", "values", TAGS), List.of()));
    found.addAll(ofContrast(page));
    return found;
  }

  /** Of a page that is well otherwise: what another theme or width can break. */
  public static List<String> ofColoursAndSizes(Page page) {
    var found =
        new ArrayList<>(run(page, Map.of("type", "rule", "values", List.of("target-size", "link-in-text-block")),
        List.of()));
    found.addAll(ofContrast(page));
    return found;
  }

  @SuppressWarnings("unchecked")
  private static List<String> ofContrast(Page page) {
    var kinds = ((List<Integer>) page.evaluate(KINDS)).stream().filter(kind -> !MEASURED.contains(kind)).toList();
    if (kinds.isEmpty()) {
      return List.of();
    }
    var found = run(page, Map.of("type", "rule", "values", List.of("color-contrast")), kinds);
    if (found.isEmpty()) {
      MEASURED.addAll(kinds);
    }
    return found;
  }

  // @param kinds whose contrast is measured; none: the whole page is looked at, without contrast
  @SuppressWarnings("unchecked")
  private static List<String> run(Page page, Map<String, Object> only, List<Integer> kinds) {
    if (page.frames().size() > 1) {
      throw new IllegalStateException(page.url() + " has frames: let axe run in each of them too");
    }
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate("() => {" + SCRIPT + "}");
    }
    return (List<String>) page.evaluate("""
        async ([only, kinds]) => {
          // what a live answer has replaced meanwhile is not there any more
          const there = kinds.flatMap(kind => window.axeKinds.get(kind)).filter(one => one.isConnected);
          if (kinds.length > 0 && there.length === 0) return [];
          const where = kinds.length === 0 ? document : {include: there};
          const found = await axe.run(where, {runOnly: only, resultTypes: ['violations'], preload: false,
            rules: kinds.length === 0 && only.type === 'tag' ? {'color-contrast': {enabled: false}} : {}});
          if (found.passes.length + found.incomplete.length + found.inapplicable.length === 0) {
            throw new Error('axe looked at nothing');
          }
          return found.violations.map(rule => `${rule.id}: ${rule.help}`
              + rule.nodes.map(node => `\\n    ${node.target} ${node.html} ${node.failureSummary}`).join(''));
        }""", List.of(only, kinds));
  }
}
