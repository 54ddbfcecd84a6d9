package app.afterbell.access.web.chain;

import app.afterbell.access.Accounts;
import app.afterbell.access.Passwords;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.SignInLimits;
import app.afterbell.access.SignIns;
import app.afterbell.shared.Portal;
import app.afterbell.web.OpenPaths;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * Who may go where. The first word of a path is its portal, and a path that nobody named here is closed to everybody
 * (R28).
 *
 * <p>This chain is the last. A module whose paths are entered in another way, as programs enter {@code /api} by token,
 * has a {@code SecurityFilterChain} of its own, with a {@code securityMatcher} and an {@code @Order} below
 * {@link #LAST}.
 */
@Configuration(proxyBeanMethods = false)
public class Access {

  public static final int LAST = 100;

  @Bean
  @Order(LAST)
  SecurityFilterChain pages(HttpSecurity http, SignInContexts contexts, SignIns signIns, OneTimeSignIn links,
      AuthenticationFailureHandler refused, Unsendable unsendable, List<OpenPaths> open) throws Exception {
    var notSignedIn = new NotSignedIn(unsendable);
    var notYours = new NotYours(unsendable);
    return http
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(context -> context.securityContextRepository(contexts))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        // The token outlives a sign-in: notes that were typed in one tab can be sent after signing in again in another
        // (R19).
        .csrf(csrf -> csrf
            .csrfTokenRepository(new FormTokens())
            .ignoringRequestMatchers(all(open, OpenPaths::withoutToken))
            .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .addFilterBefore(new KnownUploads(notSignedIn, notYours), CsrfFilter.class)
        .headers(SecurityHeaders::write)
        .authorizeHttpRequests(requests -> decide(requests, all(open, OpenPaths::open)))
        .exceptionHandling(told -> told
            .authenticationEntryPoint(notSignedIn)
            .accessDeniedHandler(notYours))
        .formLogin(form -> form
            .loginPage("/sign-in")
            .usernameParameter("email")
            .authenticationDetailsSource(SignInCookie::browser)
            .successHandler(new SignedIn())
            .failureHandler(refused))
        .oneTimeTokenLogin(links::configure)
        .logout(logout -> logout
            .logoutUrl("/sign-out")
            .addLogoutHandler((request, response, _) -> {
              SignInCookie.of(request).ifPresent(signIns::end);
              SignInCookie.takeBack(request, response);
            })
            .logoutSuccessUrl("/sign-in"))
        .anonymous(anonymous -> {})
        .build();
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Passwords.hashing();
  }

  /** Sign-in by password. A bean, so that Spring Boot makes no user of its own. */
  @Bean
  AuthenticationProvider passwordSignIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts) {
    var provider = new DaoAuthenticationProvider(accounts::withPassword);
    provider.setPasswordEncoder(encoder);
    return new LimitedPasswords(provider, attempts);
  }

  @Bean
  SignInLimits signInLimits(
      @Value("${afterbell.sign-in.failures-by-account:10}") int failuresByAccount,
      @Value("${afterbell.sign-in.failures-anywhere:100}") int failuresAnywhere,
      @Value("${afterbell.sign-in.failures-by-origin:100}") int failuresByOrigin,
      @Value("${afterbell.sign-in.links-by-account:5}") int linksByAccount,
      @Value("${afterbell.sign-in.links-by-origin:50}") int linksByOrigin,
      @Value("${afterbell.sign-in.within:15m}") Duration within) {
    return new SignInLimits(failuresByAccount, failuresAnywhere, failuresByOrigin, linksByAccount, linksByOrigin,
        within);
  }

  /** PostgreSQL holds no NUL: refused at the door, it cannot become an error further in. */
  @Bean
  HttpFirewall firewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    return firewall;
  }

  private static void decide(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
      String[] open) {
    // First: what a request was let in for is finished, also where its sign-in has ended meanwhile.
    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
    for (var portal : Portal.values()) {
      requests.requestMatchers(portal.path() + "/**").hasAuthority(portal.power().name());
    }
    requests
        .requestMatchers(open).permitAll()
        .requestMatchers("/", "/settings/**").authenticated()
        .anyRequest().denyAll();
  }

  private static String[] all(List<OpenPaths> open, Function<OpenPaths, List<String>> which) {
    return open.stream().flatMap(paths -> which.apply(paths).stream()).toArray(String[]::new);
  }
}
