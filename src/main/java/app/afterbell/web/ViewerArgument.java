package app.afterbell.web;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who is looking: {@code Viewer viewer}, or {@code @Nullable Viewer viewer} on pages open to all. */
class ViewerArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Viewer.class;
  }

  @Override
  public @Nullable Viewer resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
      NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
    var viewer = viewer();
    if (viewer == null && !parameter.isOptional()) {
      throw new NotFound(); // a route left open by mistake shows nothing
    }
    return viewer;
  }

  static @Nullable Viewer viewer() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }
}
