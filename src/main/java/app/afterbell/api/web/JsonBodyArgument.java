package app.afterbell.api.web;

import app.afterbell.api.JsonBody;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import jakarta.servlet.http.HttpServletRequest;

/** Gives controllers their {@link JsonBody}. */
class JsonBodyArgument implements HandlerMethodArgumentResolver {

  private final StrictJson json;

  JsonBodyArgument(StrictJson json) {
    this.json = json;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(JsonBody.class);
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
      NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
    var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    return json.read(RequestBytes.of(servletRequest), parameter.getParameterType());
  }
}
