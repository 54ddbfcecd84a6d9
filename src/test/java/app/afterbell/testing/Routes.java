package app.afterbell.testing;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that the application answers, as its controller writes it: {@code GET /mentor/sessions/{id}}. */
public final class Routes {

  private Routes() {}

  public static List<String> of(Collection<RequestMappingHandlerMapping> mappings) {
    return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(Routes::of).distinct().toList();
  }

  private static Stream<String> of(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    var named = methods.isEmpty() ? List.of(RequestMethod.GET) : methods;
    return info.getPatternValues().stream()
        .flatMap(pattern -> named.stream().map(method -> method + " " + pattern));
  }
}
