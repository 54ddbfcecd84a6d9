package app.afterbell.access.web.chain;

import app.afterbell.access.Browser;
import app.afterbell.access.SignInAttempts;
import app.afterbell.access.TooBusy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;

/** Spring Security's sign-in by password, for somebody who has not failed too often. */
class LimitedPasswords implements AuthenticationProvider {

  private final DaoAuthenticationProvider passwords;
  private final SignInAttempts attempts;

  LimitedPasswords(DaoAuthenticationProvider passwords, SignInAttempts attempts) {
    this.passwords = passwords;
    this.attempts = attempts;
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    var from = typed.getDetails() instanceof Browser browser ? browser : new Browser("", null);
    var attempt = attempts.byPassword(typed.getName(), from);
    try {
      var authenticated = passwords.authenticate(typed);
      attempt.succeeded();
      return authenticated;
    } catch (InternalAuthenticationServiceException broken) {
      // Nothing is wrong with what was typed: our database does not answer, and the page says so.
      throw broken.getCause() instanceof RuntimeException cause ? cause : broken;
    } catch (TooBusy tooBusy) {
      attempt.notLookedAt();
      throw tooBusy;
    }
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
