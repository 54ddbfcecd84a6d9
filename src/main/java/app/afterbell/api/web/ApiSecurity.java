package app.afterbell.api.web;

import app.afterbell.api.Answers;
import app.afterbell.api.Tokens;
import app.afterbell.shared.Power;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The way in for programs: a token in each request, nothing kept between two, no cookie and so no CSRF. Open to those
 * who have sessions to log: mentors, and staff who log for them. For anyone else nothing is there (R28).
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity implements WebMvcConfigurer {

  private final StrictJson json;

  ApiSecurity(StrictJson json) {
    this.json = json;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new JsonBodyArgument(json));
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, Tokens tokens, Answers answers, Problems problems, Clock clock) {
    return http
        .securityMatcher("/api", "/api/**")
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new BearerFilter(tokens, clock), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new OnceFilter(answers, problems, clock), AuthorizationFilter.class)
        .exceptionHandling(errors -> errors
            .authenticationEntryPoint((request, response, _) -> {
              var sent = request.getHeader("Authorization") != null;
              response.setHeader("WWW-Authenticate",
                  sent ? "Bearer realm=\"Afterbell\", error=\"invalid_token\"" : "Bearer realm=\"Afterbell\"");
              problems.write(response, Problems.of(401));
            })
            .accessDeniedHandler((_, response, _) -> problems.write(response, Problems.of(404))))
        .authorizeHttpRequests(requests -> requests
            .requestMatchers("/api/v1/openapi.json").permitAll()
            .anyRequest().hasAuthority(Power.USE_API.name()))
        .build();
  }

  @Bean
  FilterRegistrationBean<ApiDoor> apiDoor(Problems problems) {
    var door = new FilterRegistrationBean<>(new ApiDoor(problems));
    door.addUrlPatterns("/api/*");
    door.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return door;
  }
}
