package app.afterbell.web;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The navigation of each portal, made of the lines that modules contribute. */
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

  /**
   * How many entries the bar at the bottom of a phone holds; those after them stand in its sheet, More, with the
   * settings.
   */
  static final int IN_BAR = 4;

  // Looked for once: to ask Spring which there are costs each page more than its longest list.
  private final Supplier<List<NavLine>> lines;
  private final Supplier<List<SettingsLine>> settingsLines;

  Menu(ObjectProvider<NavLines> contributed, ObjectProvider<SettingsLine> settings) {
    this.lines = SingletonSupplier.of(() -> contributed.stream()
        .flatMap(some -> some.lines().stream()).sorted(Comparator.comparing(NavLine::place)).toList());
    this.settingsLines = SingletonSupplier.of(() -> settings.orderedStream().toList());
  }

  List<Entry> entries(Viewer viewer, String path, Instant now) {
    return portal(viewer, path).map(p -> entriesOf(p, viewer, path, now)).orElse(List.of());
  }

  /** The portal of this path, and for what is everybody’s the viewer’s first. */
  Optional<Portal> portal(Viewer viewer, String path) {
    var own = Portal.of(viewer);
    var portal = own.stream().filter(p -> p.holds(path)).findFirst();
    return portal.isPresent() ? portal : own.stream().findFirst();
  }

  /**
   * Every page that a line leads to, folded or not, with one's own account and, for staff, what the company settles.
   */
  public List<Entry> all(Portal portal, Viewer viewer) {
    var lines = of(portal).stream().filter(line -> line.visible().test(viewer))
        .map(line -> new Entry(line.path(), line.key(), line.icon(), false, 0));
    var settings = settingsLines.get().stream()
        .filter(line -> line.visible(viewer) && (portal == Portal.STAFF || !line.ofCompany()))
        .map(line -> new Entry(line.path(), line.key(), "settings", false, 0));
    return Stream.of(lines, settings, Stream.of(new Entry("/settings", "web.menu.account", "settings", false, 0)))
        .flatMap(some -> some).toList();
  }

  /** The ways over to the other sides of the product, for people who are several things. */
  List<Entry> otherPortals(Viewer viewer, String path) {
    return Portal.of(viewer).stream()
        .filter(portal -> !portal.holds(path))
        .map(portal -> new Entry(portal.path(), "web.portal." + name(portal), "house", false, 0))
        .toList();
  }

  /** Whether this page, or one above it, has a line that does not lead anywhere for this viewer. */
  public boolean hides(String path, Viewer viewer) {
    return lines.get().stream().anyMatch(line -> isWithin(line.path(), path) && !line.visible().test(viewer));
  }

  /** The lines that a portal folds away and that lead somewhere for this viewer, in their order. */
  public List<NavLine> folded(Portal portal, Viewer viewer) {
    return of(portal).stream().filter(line -> line.isFolded() && line.visible().test(viewer)).toList();
  }

  private List<NavLine> of(Portal portal) {
    return lines.get().stream().filter(line -> line.portal() == portal).toList();
  }

  private List<Entry> entriesOf(Portal portal, Viewer viewer, String path, Instant now) {
    var all = of(portal);
    return all.stream()
        .filter(line -> !line.isFolded() && line.visible().test(viewer))
        .map(line -> new Entry(
            line.path(), line.key(), line.icon(), isCurrent(line, all, path), waiting(line, all, viewer, now)))
        .toList();
  }

  private static int waiting(NavLine line, List<NavLine> all, Viewer viewer, Instant now) {
    var own = line.waits().waiting(viewer, now);
    return line.stands() != NavLine.Stands.GATHERS ? own : own + all.stream()
        .filter(other -> other.isFolded() && other.visible().test(viewer))
        .mapToInt(other -> other.waits().waiting(viewer, now)).sum();
  }

  // A portal's home is the beginning of all its paths: only pages that no other line leads to make it the current one.
  private boolean isCurrent(NavLine line, List<NavLine> all, String path) {
    var nearest = all.stream().filter(other -> other.holds().test(path)).findFirst()
        .or(() -> all.stream().filter(other -> isWithin(other.path(), path))
            .max(Comparator.comparing(other -> other.path().length())));
    return nearest.filter(line::equals).isPresent()
        || line.stands() == NavLine.Stands.GATHERS
            && (nearest.filter(NavLine::isFolded).isPresent()
                || settingsLines.get().stream().anyMatch(of -> of.ofCompany() && isWithin(of.path(), path)));
  }

  private static boolean isWithin(String folder, String path) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  private static String name(Portal portal) {
    return portal.path().substring(1);
  }
}
