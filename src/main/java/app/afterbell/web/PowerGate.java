package app.afterbell.web;

import app.afterbell.shared.Power;
import java.util.List;

/** The line of the navigation to pages that need a power ({@link Needs}): all others have none. */
public abstract class PowerGate implements NavLines {

  private final NavLine line;

  protected PowerGate(NavLine line, Power power) {
    this.line = line.visibleTo(viewer -> viewer.may(power));
  }

  @Override
  public final List<NavLine> lines() {
    return List.of(line);
  }
}
