package app.afterbell.nudges;

/** How a mentor wants to be told. */
public enum Way {
  MAIL,
  INBOX,
  /** In the channel of Slack that they share with staff, where they have one. */
  SLACK
}
