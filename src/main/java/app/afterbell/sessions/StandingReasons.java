package app.afterbell.sessions;

import app.afterbell.sessions.ReasonAnswer.Why;
import app.afterbell.shared.NotFound;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The reasons for moves as they stand, and what can be added to them or taken away (R15). */
record StandingReasons(List<Reason> all) {

  private static final int LONGEST_KEY = 30;

  /** @param offeredAt since when it can be chosen, and retiredAt until when; null: always */
  record Reason(
      String key, String words, Asker askedBy, boolean billed, @Nullable Instant offeredAt,
      @Nullable Instant retiredAt) {

    boolean retiredBy(Instant at) {
      return retiredAt != null && !retiredAt.isAfter(at);
    }

    // from then on, and for ever
    private boolean staysFrom(Instant at) {
      return retiredAt == null && (offeredAt == null || !offeredAt.isAfter(at));
    }

    private boolean isOfKind(Asker asker, boolean bills) {
      return askedBy == asker && billed == bills;
    }
  }

  /** @throws NotFound where it is none of them */
  Reason find(String key) {
    return all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(NotFound::new);
  }

  /** Whether it is there already, and can be chosen. */
  boolean has(String words, Asker askedBy, boolean billed, Instant now) {
    return all.stream()
        .anyMatch(one -> !one.retiredBy(now) && one.words().equals(words) && one.isOfKind(askedBy, billed));
  }

  /** Whether one of its kind stays, from that instant on: a move can need it. */
  boolean canDoWithout(Reason reason, Instant at) {
    return reason.askedBy() == Asker.STAFF || all.stream().anyMatch(one -> !one.key().equals(reason.key())
        && one.staysFrom(at) && one.isOfKind(reason.askedBy(), reason.billed()));
  }

  /** What is wrong with these words. @param own the key of the reason that is to have them; null: a new one */
  @Nullable Why wrong(String words, @Nullable String own, Instant now) {
    if (words.isEmpty()) {
      return Why.WORDS_MISSING;
    }
    if (words.codePointCount(0, words.length()) > MoveReasonEdits.LONGEST) {
      return Why.WORDS_TOO_LONG;
    }
    if (!Text.isText(words)) {
      return Why.WORDS_NOT_TEXT;
    }
    return all.stream().anyMatch(one -> !one.key().equals(own) && !one.retiredBy(now)
        && one.words().equalsIgnoreCase(words))
        ? Why.WORDS_TAKEN : null;
  }

  /**
   * By which programs choose it: the letters of its first words, and more letters where another one has it.
   */
  String key(String words) {
    var letters = Normalizer.normalize(words, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
        .replaceAll("\\p{M}", "").replaceAll("[^a-z]+", "_").replaceAll("^_+", "");
    var stem = letters.substring(0, Math.min(LONGEST_KEY, letters.length())).replaceAll("_+$", "");
    var key = stem.isEmpty() ? "reason" : stem;
    return IntStream.iterate(0, n -> n + 1)
        .mapToObj(n -> n == 0 ? key : key + "_" + Integer.toString(n + 9, 36).replaceAll("[0-9]", "z"))
        .filter(one -> all.stream().noneMatch(other -> other.key().equals(one)))
        .findFirst().orElseThrow();
  }
}
