package app.afterbell.notifications;

/** Where a guardian wants to be told. */
public enum Via {
  BOTH,
  MAIL,
  INBOX;

  public boolean mail() {
    return this != INBOX;
  }

  public boolean inbox() {
    return this != MAIL;
  }
}
