package app.afterbell.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where a page goes on: the one redirect of the product. After a form was taken it is 303, so that a reload asks for
 * that page and sends nothing again (RFC 9110, 15.4.4), and so it is elsewhere.
 */
public final class SeeOther {

  private SeeOther() {}

  /** @param path within the product, with its query and its anchor */
  public static ModelAndView to(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    view.setExposeModelAttributes(false);
    return new ModelAndView(view);
  }
}
