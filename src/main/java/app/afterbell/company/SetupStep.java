package app.afterbell.company;

import java.util.Locale;

/** What a company does first, in this order. */
public enum SetupStep {
  COMPANY("/settings/company", false),
  PAY("/settings/rules/pay", true),
  RULES("/settings/rules", true),
  PEOPLE("/staff/families/new", false),
  ENGAGEMENT("/staff/engagements/new", false),
  WEEK("/staff/engagements", false);

  private final String path;
  private final boolean confirmed;

  SetupStep(String path, boolean confirmed) {
    this.path = path;
    this.confirmed = confirmed;
  }

  /** Where it is done. */
  public String path() {
    return path;
  }

  /** Whether it has a value from the beginning, which can be right as it is. */
  public boolean canBeConfirmed() {
    return confirmed;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
