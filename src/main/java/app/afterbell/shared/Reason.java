package app.afterbell.shared;

/**
 * Why something that somebody typed or asked for is not taken: an enum of the module that refuses, with a sentence for
 * each.
 */
public interface Reason {

  /** Where the sentence stands in the messages: it says what would be right. */
  String key();

  /** For a log, or a failure that should not be. */
  String name();
}
