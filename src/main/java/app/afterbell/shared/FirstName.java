package app.afterbell.shared;

/** By what somebody is called on a page that knows who is meant: the first word of the name. */
public final class FirstName {

  private FirstName() {}

  public static String of(String name) {
    return name.strip().split("\\s+", 2)[0];
  }
}
