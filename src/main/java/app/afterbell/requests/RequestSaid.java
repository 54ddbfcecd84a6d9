package app.afterbell.requests;

import app.afterbell.shared.PersonId;
import java.time.Instant;

/**
 * Something was said in a request’s conversation, without deciding. Published in that transaction.
 *
 * @param byAsker else by staff
 */
public record RequestSaid(RequestId request, String text, PersonId by, boolean byAsker, Instant at) {}
