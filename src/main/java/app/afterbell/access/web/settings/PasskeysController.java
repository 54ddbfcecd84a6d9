package app.afterbell.access.web.settings;

import app.afterbell.access.AccessRefusal;
import app.afterbell.access.PasskeyAdded;
import app.afterbell.access.PasskeyCeremony;
import app.afterbell.access.PasskeyId;
import app.afterbell.access.Passkeys;
import app.afterbell.access.SignIns;
import app.afterbell.access.web.chain.PasskeySites;
import app.afterbell.access.web.chain.PasskeyTicket;
import app.afterbell.access.web.chain.SignInCookie;
import app.afterbell.access.web.chain.WantedPage;
import app.afterbell.people.PersonName;
import app.afterbell.shared.Checked;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Reason;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Proving;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.UnsentForms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A person's passkeys. One is added by a person who signed in just now: an open browser that somebody else found is not
 * enough to get a way in that stays. Its name is read as a person's is: any script, nothing that cannot be seen.
 */
@Controller
@RequestMapping("/settings/passkeys")
class PasskeysController {

  private final PasskeysQuery query;
  private final PasskeyCeremony ceremony;
  private final Passkeys passkeys;
  private final PasskeySites sites;
  private final SignIns signIns;
  private final Proving proving;
  private final UnsentForms unsent;
  private final MessageSource texts;
  private final Clock clock;

  PasskeysController(PasskeysQuery query, PasskeyCeremony ceremony, Passkeys passkeys, PasskeySites sites,
      SignIns signIns, Proving proving, UnsentForms unsent, MessageSource texts, Clock clock) {
    this.query = query;
    this.ceremony = ceremony;
    this.passkeys = passkeys;
    this.sites = sites;
    this.signIns = signIns;
    this.proving = proving;
    this.unsent = unsent;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@RequestParam(required = false) @Nullable String done, Viewer viewer, HttpServletRequest request) {
    return new ModelAndView("access/web/settings/passkeys", "page", query.page(viewer, request, done, clock.instant()));
  }

  @PostMapping("/options")
  ResponseEntity<?> options(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    var now = clock.instant();
    var site = sites.of(request).orElseThrow(NotFound::new);
    if (!signIns.isProved(viewer.id(), SignInCookie.here(request), now)) {
      return refused(AccessRefusal.SIGN_IN_TOO_OLD);
    }
    if (passkeys.isFull(viewer.id())) {
      return refused(AccessRefusal.PASSKEYS_TOO_MANY);
    }
    return PasskeyTicket.give(ceremony.beginAdding(viewer.id(), site, now), request, response);
  }

  @PostMapping
  ModelAndView add(Typed typed, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    var label = typed.text("label");
    var now = clock.instant();
    var site = sites.of(request).orElseThrow(NotFound::new);
    var ticket = PasskeyTicket.take(request, response);
    var added = switch (PersonName.of(label)) {
      case Checked.Refused<PersonName>(var reason) -> new PasskeyAdded.Refused(reason);
      case Checked.Fine<PersonName> _ when !signIns.isProved(viewer.id(), SignInCookie.here(request), now) ->
          new PasskeyAdded.Refused(AccessRefusal.SIGN_IN_TOO_OLD);
      case Checked.Fine<PersonName>(var name) ->
          ceremony.add(viewer.id(), site, ticket, typed.text("credential"), name, now);
    };
    return switch (added) {
      case PasskeyAdded.Done _ -> done("added");
      case PasskeyAdded.Refused(var reason) -> refused(null, label, reason, viewer, request);
    };
  }

  @PostMapping("/{id}/name")
  ModelAndView rename(@PathVariable UUID id, Typed typed, Viewer viewer, HttpServletRequest request) {
    var name = typed.text("name");
    var passkey = new PasskeyId(id);
    return switch (PersonName.of(name)) {
      case Checked.Refused<PersonName>(var reason) -> {
        if (passkeys.of(viewer.id()).stream().noneMatch(one -> one.id().equals(passkey))) {
          throw new NotFound();
        }
        yield refused(passkey, name, reason, viewer, request);
      }
      case Checked.Fine<PersonName>(var label) -> {
        if (!passkeys.rename(viewer.id(), passkey, label)) {
          throw new NotFound();
        }
        yield done("named");
      }
    };
  }

  @PostMapping("/{id}/removal")
  ModelAndView remove(@PathVariable UUID id, Viewer viewer, HttpServletRequest request) {
    return switch (passkeys.remove(viewer.id(), new PasskeyId(id))) {
      case DONE -> done("removed");
      case ONLY_WAY_IN -> refused(null, "", AccessRefusal.ONLY_WAY_IN, viewer, request);
      case NOT_THERE -> throw new NotFound();
    };
  }

  /** Who sits here shows who they are, by what the page asks for. */
  @PostMapping("/proof")
  ModelAndView prove(Viewer viewer, HttpServletRequest request) {
    var proof = proving.check(viewer, request);
    return proof.given()
        ? SeeOther.to("/settings/passkeys")
        : new ModelAndView("access/web/settings/passkeys",
            Map.of("page", query.page(viewer, request, null, clock.instant()).with(proof)),
            HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /**
   * Signs out here, so that a person who signs in again, by whichever way, has shown who they are, and finds what they
   * had typed.
   */
  @PostMapping("/renewal")
  ModelAndView signInAgain(Typed typed, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    var next = typed.text("next", "/settings/passkeys");
    WantedPage.checked(next)
        .ifPresent(page -> unsent.keepWhile(request, response, page, viewer.id(), Set.of(WantedPage.PARAMETER)));
    SignInCookie.of(request).ifPresent(signIns::end);
    SignInCookie.takeBack(request, response);
    return SeeOther.to(WantedPage.signInFor(next));
  }

  private static ModelAndView done(String what) {
    return SeeOther.to("/settings/passkeys?done=" + what);
  }

  private ModelAndView refused(
      @Nullable PasskeyId passkey, String typed, Reason reason, Viewer viewer, HttpServletRequest request) {
    var page = query.page(viewer, request, null, clock.instant()).refused(passkey, typed, reason);
    return new ModelAndView("access/web/settings/passkeys", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ResponseEntity<ProblemDetail> refused(Reason reason) {
    return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
        HttpStatus.CONFLICT, texts.getMessage(reason.key(), null, Locale.US))).build();
  }
}
