package app.afterbell.web;

import org.jspecify.annotations.Nullable;

/**
 * Whether a person who sends a form has just shown who they are, and what is asked of them where not. A form that gives
 * somebody a lasting way in asks for it: an open browser that somebody else found is not enough. What stands in the
 * form's other fields stays.
 *
 * @param given nothing is asked: they showed it within the last ten minutes
 * @param password whether their password shows it
 * @param mail whether a code in their mail does
 * @param sent whether such a code is on its way
 * @param error the key of what is wrong with what was typed, where something is
 */
public record Proof(boolean given, boolean password, boolean mail, boolean sent, @Nullable String error) {

  /** The fields of the form in which it is sent; kept nowhere. */
  public static final String PASSWORD = "proof-password";
  public static final String CODE = "proof-code";
  public static final String SEND = "proof-mail";

  public static final Proof GIVEN = new Proof(true, false, false, false, null);
}
