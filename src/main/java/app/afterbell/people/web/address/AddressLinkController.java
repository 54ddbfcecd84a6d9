package app.afterbell.people.web.address;

import app.afterbell.people.AddressChange.Pressed;
import app.afterbell.people.AddressChanges;
import app.afterbell.shared.Secret;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What the links of a new address open: the new one's confirms it, the old one's stops it. Only the press of the button
 * does.
 */
@Controller
@RequestMapping("/address/{link}")
class AddressLinkController {

  private final AddressChanges changes;
  private final Clock clock;

  AddressLinkController(AddressChanges changes, Clock clock) {
    this.changes = changes;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView look(@PathVariable String link) {
    return changes.open(new Secret(link), clock.instant())
        .map(change -> new ModelAndView("people/web/address/address", "page",
            new AddressLinkPage(link, change.stops(), change.stops() ? "" : change.email())))
        .orElseGet(() -> said("over", HttpStatus.GONE));
  }

  @PostMapping
  ModelAndView press(@PathVariable String link) {
    return switch (changes.press(new Secret(link), clock.instant())) {
      case Pressed.Confirmed _ -> said("confirmed", HttpStatus.OK);
      case Pressed.Stopped _ -> said("stopped", HttpStatus.OK);
      case Pressed.Taken _ -> said("taken", HttpStatus.CONFLICT);
      case Pressed.Over _ -> said("over", HttpStatus.GONE);
    };
  }

  private static ModelAndView said(String what, HttpStatus status) {
    return new ModelAndView("people/web/address/address-said", Map.of("what", what), status);
  }
}
