package app.afterbell.web;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds the powers that routes need ({@link Needs}), before anything of them runs. */
public final class NeededPower implements HandlerInterceptor {

  // Looked for at the first request of each route: annotations do not change.
  private static final ConcurrentMap<Route, Optional<Needs>> KNOWN = new ConcurrentHashMap<>();

  private record Route(Class<?> controller, Method method) {

    private Optional<Needs> needs() {
      var on = AnnotatedElementUtils.findMergedAnnotation(method, Needs.class);
      return Optional.ofNullable(on != null ? on : AnnotatedElementUtils.findMergedAnnotation(controller, Needs.class));
    }
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    var needed = handler instanceof HandlerMethod route ? of(route, request.getRequestURI()) : Optional.<Power>empty();
    var viewer = ViewerArgument.viewer();
    if (needed.isPresent() && (viewer == null || !viewer.may(needed.get()))) {
      throw new NotFound();
    }
    return true;
  }

  /** What this route needs at this path, beside the power of its portal; nothing where that is all. */
  public static Optional<Power> of(HandlerMethod route, String path) {
    var portal = Portal.ofPath(path);
    return KNOWN.computeIfAbsent(new Route(route.getBeanType(), route.getMethod()), Route::needs)
        .filter(needs -> portal.isEmpty() || Arrays.asList(needs.in()).contains(portal.get()))
        .map(Needs::value);
  }
}
