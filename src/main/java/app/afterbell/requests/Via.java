package app.afterbell.requests;

/** Where something was said. */
public enum Via {
  PRODUCT,
  SLACK
}
