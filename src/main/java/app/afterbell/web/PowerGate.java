package app.afterbell.web;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;

/** The line of the navigation to pages that need a power ({@link Needs}): for all others there is none. */
public abstract class PowerGate implements NavGate {

  private final String path;
  private final Power power;

  /** @param path where the line leads */
  protected PowerGate(String path, Power power) {
    this.path = path;
    this.power = power;
  }

  @Override
  public final boolean hides(String line, Viewer viewer) {
    return line.equals(path) && !viewer.may(power);
  }
}
