package app.afterbell.access.web.entry;

import app.afterbell.access.web.chain.WantedPage;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Entrance;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page. What it sends by password is taken by Spring Security, before any controller. */
@Controller
class SignInController {

  private final SignInQuery query;
  private final Entrance entrance;

  SignInController(SignInQuery query, Entrance entrance) {
    this.query = query;
    this.entrance = entrance;
  }

  @GetMapping("/sign-in")
  ModelAndView form(@Nullable Viewer viewer, HttpServletRequest request, Model model) {
    if (viewer != null) {
      return SeeOther.to(WantedPage.of(request));
    }
    model.addAttribute("page", query.page(request));
    return new ModelAndView("access/web/entry/sign-in");
  }

  /** In the demo company: being one of the cast, by one press. */
  @PostMapping("/sign-in/demo")
  ModelAndView demo(Typed typed, HttpServletRequest request, HttpServletResponse response) {
    var id = new PersonId(typed.id("person"));
    if (query.cast().stream().noneMatch(one -> one.id().equals(id))) {
      throw new NotFound();
    }
    entrance.letIn(id, request, response);
    return SeeOther.to(WantedPage.of(request));
  }
}
