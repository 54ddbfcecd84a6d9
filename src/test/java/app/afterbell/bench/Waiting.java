package app.afterbell.bench;

import java.util.UUID;

/**
 * What the sessions that are only there to be submitted wait for; each kind is in another engagement of its mentor, by
 * its ordinal.
 */
enum Waiting {
  /** Their notes are in. */
  ATTENDANCE(Ids.PREPARED, "attendance"),
  BOTH(Ids.BARE, "both");

  private final Ids ids;
  private final String button;

  Waiting(Ids ids, String button) {
    this.ids = ids;
    this.button = button;
  }

  Ids ids() {
    return ids;
  }

  /** Which button of the form submits it. */
  String button() {
    return button;
  }

  UUID session(int mentor, int batch) {
    return ids.of((long) batch * Ids.STRIDE + mentor);
  }
}
