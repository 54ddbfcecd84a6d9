package app.afterbell.access.web.entry;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * The sign-in form.
 *
 * @param next the page to go on to
 * @param email as typed
 * @param wrong whether email and password do not belong together
 * @param busy whether there was no time to look
 * @param waitMinutes how long to wait, after too many attempts; else 0
 * @param passkeys whether passkeys can be used at this address
 * @param notThisPasskey whether a passkey was refused
 * @param demo the people that anybody may be, in the demo company
 */
public record SignInPage(String next, String email, boolean wrong, boolean busy, int waitMinutes, boolean passkeys,
    boolean notThisPasskey, List<DemoPerson> demo) {

  /** One of the cast. */
  public record DemoPerson(PersonId id, String name, Role role) {}

  static SignInPage empty(String next, boolean passkeys, List<DemoPerson> demo) {
    return new SignInPage(next, "", false, false, 0, passkeys, false, demo);
  }

  SignInPage wrong(String typed) {
    return new SignInPage(next, typed, true, false, 0, passkeys, false, demo);
  }

  SignInPage tooMany(String typed, int minutes) {
    return new SignInPage(next, typed, false, false, minutes, passkeys, false, demo);
  }

  SignInPage busy(String typed) {
    return new SignInPage(next, typed, false, true, 0, passkeys, false, demo);
  }

  SignInPage withoutThisPasskey() {
    return new SignInPage(next, "", false, false, 0, passkeys, true, demo);
  }

  public Map<String, String> errors(Ui ui) {
    if (waitMinutes > 0) {
      return Map.of("", ui.text("access.sign-in.too-many", waitMinutes));
    }
    if (busy) {
      return Map.of("", ui.text("access.refusal.too_busy"));
    }
    return wrong ? Map.of("password", ui.text("access.sign-in.wrong")) : Map.of();
  }

  public Map<String, String> passkeyErrors(Ui ui) {
    return notThisPasskey ? Map.of("", ui.text("access.sign-in.passkey.refused")) : Map.of();
  }
}
