package app.afterbell.people.web.settings;

import app.afterbell.people.AddressChange.Asked;
import app.afterbell.people.AddressChanges;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.shared.Checked;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Here;
import app.afterbell.web.Proof;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A person's own address: asked for by a person who shows who they are, and changed once it is confirmed there. */
@Controller
@RequestMapping("/settings/address")
class AddressController {

  private final People people;
  private final AddressChanges changes;
  private final Proving proving;
  private final Clock clock;

  AddressController(People people, AddressChanges changes, Proving proving, Clock clock) {
    this.people = people;
    this.changes = changes;
    this.proving = proving;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(Viewer viewer, HttpServletRequest request) {
    return view(viewer, Typed.nothing(), proving.asked(viewer, request), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView ask(Typed typed, Viewer viewer, HttpServletRequest request) {
    var email = typed.take("email", Email.of(typed.text("email")));
    var proof = proving.check(viewer, request);
    if (email != null && proof.given()) {
      switch (changes.ask(viewer.id(), email, Here.of(request), Editor.of(viewer, clock.instant()))) {
        case Asked.Waits _ -> {
          return SeeOther.to("/settings/address");
        }
        case Asked.Refused(var reason) -> typed.refuse("email", reason);
      }
    }
    return view(viewer, typed, proof, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** What waits is not wanted any more. */
  @PostMapping("/taking-back")
  ModelAndView takeBack(Viewer viewer) {
    changes.takeBack(viewer.id(), Editor.of(viewer, clock.instant()));
    return SeeOther.to("/settings/address");
  }

  private ModelAndView view(Viewer viewer, Typed typed, Proof proof, HttpStatus status) {
    var person = people.find(viewer.id()).orElseThrow(NotFound::new);
    var pending = changes.pending(viewer.id(), clock.instant());
    var page = new AddressPage(person.email(), pending.orElse(null), typed, proof);
    return new ModelAndView("people/web/settings/address", Map.of("page", page), status);
  }
}
