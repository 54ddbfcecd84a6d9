package app.afterbell.access.web.settings;

import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.people.Editor;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody's own settings, and in them the name and the zone in which they read each time. */
@Controller
class ProfileController {

  private final SettingsQuery query;
  private final People people;
  private final Proving proving;
  private final Clock clock;

  ProfileController(SettingsQuery query, People people, Proving proving, Clock clock) {
    this.proving = proving;
    this.query = query;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/settings")
  ModelAndView settings(
      @RequestParam(required = false) @Nullable String done, Viewer viewer, HttpServletRequest request) {
    var page = query.page(viewer, SignInCookie.here(request), done, clock.instant());
    return new ModelAndView(
        "access/web/settings/settings", "page", page.hasPassword() ? page : page.with(proving.asked(viewer, request)));
  }

  @PostMapping("/settings/profile")
  ModelAndView save(Typed typed, Viewer viewer, HttpServletRequest request) {
    var name = typed.take("name", PersonName.of(typed.text("name")));
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    if (name == null || zone == null) {
      var page = query.withProfile(viewer, SignInCookie.here(request), typed, clock.instant());
      return new ModelAndView(
          "access/web/settings/settings", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    people.rename(viewer.id(), name, zone, Editor.of(viewer, clock.instant()));
    return SeeOther.to("/settings?done=profile");
  }
}
