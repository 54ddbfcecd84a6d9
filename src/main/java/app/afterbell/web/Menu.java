package app.afterbell.web;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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

  /** How many entries the bar at the bottom of a phone holds; those after them stand in its sheet, More, with the settings. */
  static final int IN_BAR = 4;

  private record Line(String path, String key, String icon) {}

  // Looked for once: to ask Spring which there are costs each page more than its longest list.
  private final Supplier<List<NavCount>> counts;
  private final Supplier<List<NavGate>> gates;

  Menu(ObjectProvider<NavCount> counts, ObjectProvider<NavGate> gates) {
    this.counts = SingletonSupplier.of(() -> counts.stream().toList());
    this.gates = SingletonSupplier.of(() -> gates.stream().toList());
  }

  /** @param now when the page is made */
  List<Entry> entries(Viewer viewer, String path, Instant now) {
    var own = Portal.of(viewer);
    var portal = own.stream().filter(p -> p.holds(path)).findFirst();
    return (portal.isPresent() ? portal : own.stream().findFirst())
        .map(p -> entriesOf(p, viewer, path, now)).orElse(List.of()).stream()
        .filter(entry -> gates.get().stream().noneMatch(gate -> gate.hides(entry.path(), viewer)))
        .toList();
  }

  /** The ways over to the other sides of the product, for people who are several things. */
  List<Entry> otherPortals(Viewer viewer, String path) {
    return Portal.of(viewer).stream()
        .filter(portal -> !portal.holds(path))
        .map(portal -> new Entry(portal.path(), "web.portal." + name(portal), "house", false, 0))
        .toList();
  }

  private List<Entry> entriesOf(Portal portal, Viewer viewer, String path, Instant now) {
    var lines = linesOf(portal);
    return lines.stream()
        .map(line -> new Entry(
            line.path(), line.key(), line.icon(), isCurrent(line, lines, path), count(line.path(), viewer, now)))
        .toList();
  }

  private static List<Line> linesOf(Portal portal) {
    return switch (portal) {
      case MENTOR -> List.of(
          new Line("/mentor", "web.menu.home", "house"),
          new Line("/mentor/calendar", "web.menu.calendar", "calendar"),
          new Line("/mentor/notes", "web.menu.notes", "file-text"),
          new Line("/mentor/earnings", "web.menu.earnings", "banknote"),
          new Line("/mentor/engagements", "web.menu.engagements", "users"),
          new Line("/mentor/help", "web.menu.help", "help"));
      case STAFF -> List.of(
          new Line("/staff", "web.menu.home", "house"),
          new Line("/staff/calendar", "web.menu.calendar", "calendar"),
          new Line("/staff/people", "web.menu.people", "users"),
          new Line("/staff/templates", "web.menu.templates", "file-text"),
          new Line("/staff/outstanding", "web.menu.outstanding", "quote"),
          new Line("/staff/imports", "web.menu.imports", "upload"),
          new Line("/staff/mailbox", "web.menu.mailbox", "mail"),
          new Line("/staff/reminders", "web.menu.reminders", "clock"),
          new Line("/staff/readings", "web.menu.readings", "eye"),
          new Line("/staff/help", "web.menu.help", "help"));
      case FAMILY -> List.of(
          new Line("/family", "web.menu.home", "house"),
          new Line("/family/calendar", "web.menu.calendar", "calendar"),
          new Line("/family/notes", "web.menu.notes", "file-text"),
          new Line("/family/billing", "web.menu.billing", "banknote"),
          new Line("/family/inbox", "web.menu.inbox", "mail"),
          new Line("/family/people", "web.menu.family", "users"),
          new Line("/family/help", "web.menu.help", "help"));
    };
  }

  // A portal's home is the beginning of all its paths: only pages that no other line leads to make it the current one.
  private static boolean isCurrent(Line line, List<Line> lines, String path) {
    return isWithin(line.path(), path)
        && lines.stream().noneMatch(other ->
            other.path().length() > line.path().length() && isWithin(other.path(), path));
  }

  private int count(String path, Viewer viewer, Instant now) {
    return counts.get().stream().mapToInt(count -> count.waiting(path, viewer, now)).sum();
  }

  private static boolean isWithin(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static String name(Portal portal) {
    return portal.path().substring(1);
  }
}
