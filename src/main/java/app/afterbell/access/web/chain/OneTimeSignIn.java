package app.afterbell.access.web.chain;

import app.afterbell.access.Accounts;
import app.afterbell.access.OneTimeLinks;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ott.OneTimeTokenLoginConfigurer;
import org.springframework.stereotype.Component;

/** Sign-in by mail link: asked for at {@code /sign-in/link}, and pressed on the page that the link opens. */
@Component
class OneTimeSignIn {

  private final OneTimeLinks links;
  private final Accounts accounts;
  private final LinkRequests requests;

  OneTimeSignIn(OneTimeLinks links, Accounts accounts, LinkRequests requests) {
    this.links = links;
    this.accounts = accounts;
    this.requests = requests;
  }

  void configure(OneTimeTokenLoginConfigurer<HttpSecurity> login) {
    login
        .loginPage("/sign-in")
        .showDefaultSubmitPage(false)
        .tokenService(links)
        .tokenGeneratingUrl("/sign-in/link")
        .generateRequestResolver(requests)
        .tokenGenerationSuccessHandler((_, response, _) -> response.sendRedirect("/sign-in/link/sent"))
        .loginProcessingUrl("/sign-in/by-link")
        .authenticationProvider(new OneTimeTokenAuthenticationProvider(links, accounts::byLink))
        .successHandler(new SignedIn())
        .failureHandler((_, response, _) -> response.sendRedirect("/sign-in/link/over"));
  }
}
