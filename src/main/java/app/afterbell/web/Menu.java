package app.afterbell.web;

import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The navigation of each portal. */
@Component
public class Menu {

  /**
   * One line of the navigation.
   *
   * @param key its text
   * @param current whether this is the page that is shown, or one below it
   * @param count what waits there; 0 shows nothing
   */
  public record Entry(String path, String key, String icon, boolean current, int count) {}

  private final ObjectProvider<NavCount> counts;
  private final ObjectProvider<NavGate> gates;
  private final Clock clock;

  Menu(ObjectProvider<NavCount> counts, ObjectProvider<NavGate> gates, Clock clock) {
    this.counts = counts;
    this.gates = gates;
    this.clock = clock;
  }

  List<Entry> entries(Viewer viewer, String path) {
    var own = Portal.of(viewer);
    var portal = own.stream().filter(p -> isWithin(p.path(), path)).findFirst();
    return (portal.isPresent() ? portal : own.stream().findFirst())
        .map(p -> entriesOf(p, viewer, path)).orElse(List.of()).stream()
        .filter(entry -> gates.stream().noneMatch(gate -> gate.hides(entry.path(), viewer)))
        .toList();
  }

  /** The ways over to the other sides of the product, for people who are several things. */
  List<Entry> otherPortals(Viewer viewer, String path) {
    return Portal.of(viewer).stream()
        .filter(portal -> !isWithin(portal.path(), path))
        .map(portal -> new Entry(portal.path(), "web.portal." + name(portal), "house", false, 0))
        .toList();
  }

  private List<Entry> entriesOf(Portal portal, Viewer viewer, String path) {
    return switch (portal) {
      case MENTOR -> List.of(
          home(portal, path, counts.stream().mapToInt(count -> count.waiting(viewer, clock.instant())).sum()),
          entry("/mentor/engagements", "web.menu.engagements", "users", path),
          entry("/mentor/notes", "web.menu.notes", "file-text", path),
          entry("/mentor/earnings", "web.menu.earnings", "banknote", path));
      case STAFF -> List.of(
          home(portal, path, 0),
          entry("/staff/people", "web.menu.people", "users", path),
          entry("/staff/imports", "web.menu.imports", "upload", path),
          entry("/staff/mailbox", "web.menu.mailbox", "mail", path));
      case FAMILY -> List.of(home(portal, path, 0));
    };
  }

  // A portal's home is the beginning of all its paths: only pages that no other line leads to make it the current one.
  private Entry home(Portal portal, String path, int count) {
    var elsewhere = List.of("/engagements", "/notes", "/earnings", "/people", "/imports", "/mailbox");
    var current = isWithin(portal.path(), path)
        && elsewhere.stream().noneMatch(page -> isWithin(portal.path() + page, path));
    return new Entry(portal.path(), "web.menu.home", "house", current, count);
  }

  private static Entry entry(String target, String key, String icon, String path) {
    return new Entry(target, key, icon, isWithin(target, path), 0);
  }

  private static boolean isWithin(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static String name(Portal portal) {
    return portal.path().substring(1);
  }
}
