package app.afterbell.sessions;

import app.afterbell.shared.Portal;
import java.util.Arrays;

/** Whose wish a cancellation is: it decides whether anything is billed or paid (R14). */
public enum Asker {
  /** A student or a guardian: billed and paid by the notice (R8). */
  FAMILY(Portal.FAMILY),
  /** Never billed, never paid. */
  MENTOR(Portal.MENTOR),
  /** Likewise. */
  STAFF(Portal.STAFF);

  private final Portal portal;

  Asker(Portal portal) {
    this.portal = portal;
  }

  /** Where they press. */
  public Portal portal() {
    return portal;
  }

  /** Who presses in this portal. */
  public static Asker in(Portal portal) {
    return Arrays.stream(values()).filter(asker -> asker.portal == portal).findFirst().orElseThrow();
  }
}
