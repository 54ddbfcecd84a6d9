package app.afterbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds a request's route. Where a path has an id in it, Spring tries each of some hundred routes in turn, by all that
 * a route can ask for; those whose path begins with other letters are left out first.
 */
final class Routes extends RequestMappingHandlerMapping {

  private final Map<RequestMappingInfo, Set<String>> beginnings = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
    return mayBe(route, ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value())
        ? super.getMatchingMapping(route, request) : null;
  }

  private boolean mayBe(RequestMappingInfo route, String path) {
    if (path.indexOf('%') >= 0 || path.indexOf(';') >= 0) {
      return true; // letters that are written in another way, or stand aside, count for a route as well
    }
    for (var beginning : beginnings.computeIfAbsent(route, Routes::beginnings)) {
      if (path.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> beginnings(RequestMappingInfo route) {
    var condition = route.getPathPatternsCondition();
    return condition == null ? Set.of("")
        : condition.getPatterns().stream().map(Routes::beginning).collect(Collectors.toUnmodifiableSet());
  }

  // "/a/**" is also "/a".
  static String beginning(PathPattern pattern) {
    var letters = pattern.getPatternString();
    int end = 0;
    while (end < letters.length() && "{*?".indexOf(letters.charAt(end)) < 0) {
      end++;
    }
    return end < letters.length() && end > 0 && letters.charAt(end - 1) == '/' ? letters.substring(0, end - 1)
        : letters.substring(0, end);
  }
}
