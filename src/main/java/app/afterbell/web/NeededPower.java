package app.afterbell.web;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds the powers that routes need ({@link Needs}), before anything of them runs. */
public final class NeededPower implements HandlerInterceptor {

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
    var on = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Needs.class);
    var needs = on != null ? on : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Needs.class);
    var portal = Portal.ofPath(path);
    return Optional.ofNullable(needs)
        .filter(found -> portal.isEmpty() || Arrays.asList(found.in()).contains(portal.get()))
        .map(Needs::value);
  }
}
