package app.afterbell.desk.settings;

import app.afterbell.desk.settings.SettingsPage.Line;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Menu;
import app.afterbell.web.Needs;
import app.afterbell.web.SettingsLine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /staff/settings}: all lines that modules contribute and that this viewer may open. */
@Controller
@Needs(Power.USE_DESK)
class SettingsController {

  private final Menu menu;
  private final ObjectProvider<SettingsLine> lines;
  private final Clock clock;

  SettingsController(Menu menu, ObjectProvider<SettingsLine> lines, Clock clock) {
    this.menu = menu;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping("/staff/settings")
  String settings(Viewer viewer, Model model) {
    model.addAttribute("page", new SettingsPage(company(viewer), work(viewer, clock.instant())));
    return "desk/settings/settings";
  }

  private List<Line> company(Viewer viewer) {
    return lines.orderedStream().filter(line -> line.ofCompany() && line.visible(viewer))
        .map(line -> new Line(line.path(), line.key(), 0)).toList();
  }

  private List<Line> work(Viewer viewer, Instant now) {
    return menu.folded(Portal.STAFF, viewer).stream()
        .map(line -> new Line(line.path(), line.key(), line.waits().waiting(viewer, now))).toList();
  }
}
