package app.afterbell.access.web.chain;

import app.afterbell.access.Accounts;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Entrance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets people in as Spring Security does it after its own checks: a new sign-in, and its cookie. */
@Component
class OpenedEntrance implements Entrance {

  private final SecurityContextRepository contexts;
  private final Accounts accounts;

  OpenedEntrance(SecurityContextRepository contexts, Accounts accounts) {
    this.accounts = accounts;
    this.contexts = contexts;
  }

  @Override
  public void letIn(PersonId person, HttpServletRequest request, HttpServletResponse response) {
    var account = accounts.withId(person.value().toString());
    var authentication = new PreAuthenticatedAuthenticationToken(account, "", account.getAuthorities());
    contexts.saveContext(new SecurityContextImpl(authentication), request, response);
  }
}
