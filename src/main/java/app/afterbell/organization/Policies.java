package app.afterbell.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * What held, holds and will hold: one policy for each day. Read once for a request, so that nothing that a request does
 * mixes two settings.
 *
 * @param zone by whose calendar days are counted
 * @param all in the order of their days, without gap or overlap; at least one
 */
public record Policies(ZoneId zone, List<Policy> all) {

  public Policies {
    all = all.stream().sorted(Comparator.comparing(Policy::fromOn)).toList();
    for (int i = 1; i < all.size(); i++) {
      if (!all.get(i - 1).toOn().equals(all.get(i).fromOn())) {
        throw new IllegalArgumentException("a gap or an overlap before " + all.get(i).fromOn());
      }
    }
  }

  /** The policy by which a session is judged that starts at this instant. */
  public Policy at(Instant startsAt) {
    return on(startsAt.atZone(zone).toLocalDate());
  }

  public Policy on(LocalDate day) {
    return all.stream().filter(policy -> policy.holdsOn(day)).findFirst().orElseThrow();
  }

  /**
   * The last instant at which a session's tasks can be on time: after its planned end, by the policy of its start (R3).
   */
  public Instant dueAt(Instant startsAt, Instant plannedEnd) {
    return plannedEnd.plus(at(startsAt).dueAfter());
  }
}
