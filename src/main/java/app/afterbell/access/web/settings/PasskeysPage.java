package app.afterbell.access.web.settings;

import app.afterbell.access.PasskeyId;
import app.afterbell.access.Passkeys.Passkey;
import app.afterbell.shared.Reason;
import app.afterbell.web.Proof;
import app.afterbell.web.Ui;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's passkeys.
 *
 * @param possible whether passkeys can be at this address
 * @param fresh whether this sign-in is young enough to add one
 * @param onlyWayIn whether the one that lets somebody in is the only way
 * @param device what this device is called, for the name of a new passkey
 * @param proof what is asked of the person who sits here
 * @param refused what was not taken, if anything
 * @param done what was just done
 */
public record PasskeysPage(List<Passkey> passkeys, boolean possible, boolean fresh, boolean onlyWayIn,
    @Nullable Device device, Proof proof, @Nullable Refused refused, @Nullable String done) {

  /** A form that was not taken. @param passkey which one's; null where one was to be added @param typed the name */
  record Refused(@Nullable PasskeyId passkey, String typed, Reason reason) {}

  PasskeysPage refused(@Nullable PasskeyId passkey, String typed, Reason reason) {
    return new PasskeysPage(passkeys, possible, fresh, onlyWayIn, device, proof, new Refused(passkey, typed, reason),
        null);
  }

  PasskeysPage with(Proof asked) {
    return new PasskeysPage(passkeys, possible, fresh, onlyWayIn, device, asked, refused, done);
  }

  /** The name of a new passkey: as it was typed, or the device's. */
  public String label(Ui ui) {
    if (refused != null && refused.passkey() == null) {
      return refused.typed();
    }
    return device == null ? "" : ui.text("access.settings.device", device.browser(), device.system());
  }

  /** The name of this passkey: as it was typed, or as it is. */
  public String label(Passkey passkey) {
    return isRefused(passkey) ? refused.typed() : passkey.label();
  }

  /** What is wrong with a new one. */
  public Map<String, String> errors(Ui ui) {
    return refused != null && refused.passkey() == null
        ? Map.of(isOfTheName() ? "label" : "", ui.text(refused.reason().key())) : Map.of();
  }

  public @Nullable String error(Ui ui) {
    return errors(ui).get("label");
  }

  public @Nullable String error(Passkey passkey, Ui ui) {
    return isRefused(passkey) ? ui.text(refused.reason().key()) : null;
  }

  public boolean isRefused(Passkey passkey) {
    return refused != null && passkey.id().equals(refused.passkey());
  }

  /** Whether it cannot be removed. */
  public boolean isNeeded(Passkey passkey) {
    return onlyWayIn && passkey.copiedAt() == null;
  }

  private boolean isOfTheName() {
    return refused != null && refused.reason().name().startsWith("NAME");
  }
}
