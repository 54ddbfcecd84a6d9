package app.afterbell.web;

import app.afterbell.shared.Viewer;
import jakarta.servlet.http.HttpServletRequest;

/** Asks a person who is signed in to show again who they are. Who keeps the accounts implements it. */
public interface Proving {

  /** What a form is to ask for, when it is shown. */
  Proof asked(Viewer viewer, HttpServletRequest request);

  /** Looks at what was sent with a form: a password, a code, or the wish for one, which is then mailed. */
  Proof check(Viewer viewer, HttpServletRequest request);
}
