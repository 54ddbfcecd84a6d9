package app.afterbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address by which the product was asked, for links in mail where none is set. */
public final class Here {

  private Here() {}

  public static URI of(HttpServletRequest request) {
    return URI.create(ServletUriComponentsBuilder.fromContextPath(request).toUriString());
  }
}
