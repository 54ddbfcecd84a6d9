package app.afterbell.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The addresses that show a page. A form that was refused stands at the address to which it was sent, which shows none.
 */
@Component
public class ShownPages {

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  ShownPages(ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  /** This path, or the nearest above it that shows a page. */
  public Optional<String> nearest(String path) {
    var shown = shown();
    for (var at = path; at.startsWith("/"); at = at.substring(0, at.lastIndexOf('/'))) {
      var container = PathContainer.parsePath(at);
      if (shown.stream().anyMatch(pattern -> pattern.matches(container))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private List<PathPattern> shown() {
    return routes.orderedStream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .filter(route -> route.getMethodsCondition().getMethods().isEmpty()
            || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(route -> Stream.ofNullable(route.getPathPatternsCondition()))
        .flatMap(condition -> condition.getPatterns().stream())
        .toList();
  }
}
