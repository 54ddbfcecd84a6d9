package app.afterbell.sessions;

/**
 * Why a session is moved, as staff put it (R15).
 *
 * @param words that people choose it by
 * @param askedBy whose wish it is
 * @param billed whether the old time is billed, as told too late; of a family's wish alone
 */
public record MoveReason(String key, String words, Asker askedBy, boolean billed) {}
