package app.afterbell.mail;

import app.afterbell.shared.Viewer;
import java.time.Instant;

/**
 * Somebody of staff was shown a letter to somebody else, in the mailbox. Published in the transaction of the reading,
 * so that a person who knows what stands in it writes that down (R29).
 */
public record LetterShown(MessageId message, Viewer reader, Instant at) {}
