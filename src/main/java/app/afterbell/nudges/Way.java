package app.afterbell.nudges;

/** How a mentor wants to be told. */
public enum Way {
  MAIL,
  INBOX
}
