package app.afterbell.web;

import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;

/** A line to something that the company settles, for those who have the power that its page needs ({@link Needs}). */
public abstract class CompanySetting implements SettingsLine {

  private final String path;
  private final String key;
  private final Power power;

  /** @param path and key, as of {@link SettingsLine} */
  protected CompanySetting(String path, String key, Power power) {
    this.path = path;
    this.key = key;
    this.power = power;
  }

  @Override
  public final String path() {
    return path;
  }

  @Override
  public final String key() {
    return key;
  }

  @Override
  public final boolean visible(Viewer viewer) {
    return viewer.may(power);
  }

  @Override
  public final boolean ofCompany() {
    return true;
  }
}
