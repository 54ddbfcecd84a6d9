package app.afterbell.slack.web;

import app.afterbell.organization.Organizations;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.slack.SlackSettings;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import app.afterbell.web.Needs;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was posted in Slack. In the demo, where nothing leaves, what would have been. */
@Controller
@Needs(Power.USE_DESK)
class PostsController implements NavLines {

  private final PostsQuery query;
  private final SlackSettings settings;
  private final Organizations organizations;

  PostsController(PostsQuery query, SlackSettings settings, Organizations organizations) {
    this.query = query;
    this.settings = settings;
    this.organizations = organizations;
  }

  @GetMapping("/staff/slack")
  String newest(Viewer viewer, Model model) {
    if (!isOpenTo(viewer)) {
      throw new NotFound();
    }
    model.addAttribute("posts", query.newest());
    model.addAttribute("connected", settings.shown().filter(SlackSettings.Shown::connected).isPresent());
    return "slack/web/posts";
  }

  // Bills stand in the channel of staff: in the demo, too, who may see amounts.
  private boolean isOpenTo(Viewer viewer) {
    return viewer.may(Power.SETTLE_SLACK) || viewer.may(Power.SEE_AMOUNTS) && isDemo(viewer);
  }

  @Override
  public List<NavLine> lines() {
    return List.of(NavLine.of(Portal.STAFF, 71, "/staff/slack", "slack.menu", "quote").folded()
        .visibleTo(viewer -> isDemo(viewer) && isOpenTo(viewer)));
  }

  private boolean isDemo(Viewer viewer) {
    return organizations.current(viewer).demo();
  }
}
