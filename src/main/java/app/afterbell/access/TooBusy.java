package app.afterbell.access;

import org.springframework.security.core.AuthenticationException;

/**
 * So many passwords are checked right now that this one was not looked at: right or wrong, it can be sent again in a
 * moment.
 */
public class TooBusy extends AuthenticationException {

  private static final long serialVersionUID = 1;

  public TooBusy() {
    super("too busy");
  }
}
