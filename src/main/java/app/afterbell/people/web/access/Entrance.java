package app.afterbell.people.web.access;

import app.afterbell.people.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets in who needs no proof: the first admin, who has just proved it by the link, and whoever tries the demo. */
@Component
public class Entrance {

  private final SecurityContextRepository contexts;

  Entrance(SecurityContextRepository contexts) {
    this.contexts = contexts;
  }

  public void letIn(Account account, HttpServletRequest request, HttpServletResponse response) {
    var authentication = new PreAuthenticatedAuthenticationToken(account, "", account.getAuthorities());
    contexts.saveContext(new SecurityContextImpl(authentication), request, response);
  }
}
