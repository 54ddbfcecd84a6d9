package app.afterbell.company.web.rules;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the last three months would have billed and paid under what is tried (R39): currency by currency, never
 * converted. Nothing is written by trying.
 *
 * @param from to {@code to}: of sessions that started then
 * @param sessions that were logged or cancelled by families. @param cut the oldest are left out: there are too many
 * @param differ of which another amount would have been billed or paid
 * @param billed more or less in each currency, and so on; empty where nothing differs
 * @param families and mentors: who has the greatest difference first
 * @param differing sessions, the newest first
 * @param paidLater how many would have been paid on a later day. @param paidSooner on an earlier one
 */
public record Trial(
    Instant from,
    Instant to,
    int sessions,
    boolean cut,
    List<Money> billed,
    List<Money> paid,
    List<Money> kept,
    List<Party> families,
    List<Party> mentors,
    List<Differing> differing,
    int paidLater,
    int paidSooner) {

  /** Somebody's difference in one currency. @param id of a family, a student without one, or a mentor */
  public record Party(UUID id, int sessions, Money difference) {}

  /** A session, with sums over its students. @param paidNow null where it is not paid yet */
  public record Differing(
      SessionId id, UUID engagement, Instant startsAt, Money billedNow, Money billedThen, @Nullable Money paidNow,
      @Nullable Money paidThen) {}

  int stay() {
    return sessions - differing.size();
  }

  /** Of all families, or mentors: one who has two currencies is one. */
  static int people(List<Party> parties) {
    return (int) parties.stream().map(Party::id).distinct().count();
  }

  static List<Money> kept(List<Money> billed, List<Money> paid) {
    var all = new ArrayList<>(billed);
    paid.forEach(money -> all.add(new Money(Math.negateExact(money.minor()), money.currency())));
    return Money.sums(all.stream()).stream().filter(money -> !money.isZero()).toList();
  }
}
