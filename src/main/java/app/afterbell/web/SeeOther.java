package app.afterbell.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where a page goes on after a form was taken: 303, so that a reload asks for that page and sends nothing again (RFC
 * 9110, 15.4.4).
 */
public final class SeeOther {

  private SeeOther() {}

  /** @param path within the product, with its query and its anchor */
  public static RedirectView to(String path) {
    var view = new RedirectView(path);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return view;
  }
}
