package app.afterbell.testing;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.web.NeededPower;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /** The powers that each route needs: its portal's, and the one that it names. None for what is everybody's. */
  public static Map<String, Set<Power>> powers(Collection<RequestMappingHandlerMapping> mappings) {
    var powers = new TreeMap<String, Set<Power>>();
    mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> of(info).forEach(route -> {
      var path = route.substring(route.indexOf(' ') + 1);
      var needed = EnumSet.noneOf(Power.class);
      Portal.ofPath(path).map(Portal::power).ifPresent(needed::add);
      if (path.startsWith("/api/") && !path.endsWith("/openapi.json")) {
        needed.add(Power.USE_API); // by the chain of programs
      }
      NeededPower.of(handler, path).ifPresent(needed::add);
      powers.put(route, needed);
    })));
    return powers;
  }

  /** Routes that name no power themselves. */
  public static List<String> silent(Collection<RequestMappingHandlerMapping> mappings) {
    return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
        .flatMap(entry -> of(entry.getKey())
            .filter(route -> NeededPower.of(entry.getValue(), route.substring(route.indexOf(' ') + 1)).isEmpty()))
        .distinct().toList();
  }

  /** Which module answers each route; the kit answers those of others, such as the page of errors. */
  public static Map<String, String> modules(Collection<RequestMappingHandlerMapping> mappings) {
    var modules = new HashMap<String, String>();
    mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((info, method) ->
        of(info).forEach(route -> modules.put(route, module(method.getBeanType().getPackageName())))));
    return modules;
  }

  private static String module(String packageName) {
    return packageName.startsWith("app.afterbell.") ? packageName.split("\\.")[2] : "web";
  }

  private static Stream<String> of(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    var named = methods.isEmpty() ? List.of(RequestMethod.GET) : methods;
    return info.getPatternValues().stream()
        .flatMap(pattern -> named.stream().map(method -> method + " " + pattern));
  }
}
