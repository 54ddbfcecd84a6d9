package app.afterbell.nudges;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.nudges.ComingPlans.Reader;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reminds people of sessions to come, as they chose (R36). In short transactions over rows that nobody else has
 * locked: safe to run twice, on several instances, and to be killed.
 */
@Component
class ComingSweep implements Sweep {

  private static final int AT_ONCE = 50;

  private final ComingPlans plans;
  private final ComingSessions sessions;
  private final ComingTelling coming;
  private final NudgePlans nudges;
  private final Telling telling;
  private final Organizations organizations;
  private final TransactionOperations transaction;

  ComingSweep(
      ComingPlans plans, ComingSessions sessions, ComingTelling coming, NudgePlans nudges, Telling telling,
      Organizations organizations, TransactionOperations transaction) {
    this.plans = plans;
    this.sessions = sessions;
    this.coming = coming;
    this.nudges = nudges;
    this.telling = telling;
    this.organizations = organizations;
    this.transaction = transaction;
  }

  @Override
  public String key() {
    return "nudges.coming.sweep";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(20);
  }

  @Override
  public int turn(Turn turn) {
    if (organizations.find().isEmpty()) {
      return 0;
    }
    int looked = turn.whileAny(() -> transaction.execute(_ -> look(turn.now())));
    transaction.executeWithoutResult(_ -> coming.withdraw(turn.now()));
    return looked;
  }

  // Each fifty in a transaction of their own. Who was looked at is not due any more.
  private int look(Instant now) {
    var due = plans.lockDue(AT_ONCE, now);
    if (due.isEmpty()) {
      return 0;
    }
    var night = Night.at(now, organizations);
    var ids = due.stream().map(Reader::person).toList();
    var theirs = sessions.of(ids, now);
    var told = plans.told(ids, now);
    var mentors = mentors(due, now);
    var lookAt = new HashMap<PersonId, Instant>();
    for (var reader : due) {
      var all = theirs.getOrDefault(reader.person(), List.of());
      lookAt.put(reader.person(), reader.zone() == null || reader.aheads().isEmpty() ? Instant.MAX
          : look(reader, mentors.get(reader.person()), all, told.getOrDefault(reader.person(), Set.of()), night, now));
    }
    plans.keep(lookAt);
    return due.size();
  }

  private Map<PersonId, Standing> mentors(List<Reader> due, Instant now) {
    var ids = due.stream().filter(Reader::mentor).map(Reader::person).toList();
    return ids.isEmpty() ? Map.of() : nudges.withOwed(nudges.lock(ids, now), now).stream()
        .filter(standing -> standing.zone() != null)
        .collect(Collectors.toMap(Standing::mentor, Function.identity()));
  }

  private Instant look(
      Reader reader, @Nullable Standing mentor, List<Coming> all, Set<Coming.Notice> told, Night night, Instant now) {
    var rule = reader.rule(night);
    var turn = rule.hours().turn(now);
    boolean eveningTold = turn.on().equals(reader.eveningOn())
        || mentor != null && mentor.toldAt() != null && rule.hours().turn(mentor.toldAt()).equals(turn);
    var notices = rule.tells(all, told, eveningTold, now);
    if (!notices.isEmpty() && mentor != null && mentor.busyUntil() != null && turn.evening()) {
      return mentor.busyUntil(); // nobody reads mail who teaches
    }
    if (!notices.isEmpty() && mentor != null && turn.evening()) {
      tell(mentor, night, now);
    } else if (!notices.isEmpty()) {
      coming.tell(reader, mentor, all, notices, rule.hours(), now);
    }
    var after = new HashSet<>(told);
    after.addAll(notices);
    return rule.lookAt(all, after, now);
  }

  // One message in an evening: what comes stands in that of what is owed.
  private void tell(Standing mentor, Night night, Instant now) {
    telling.tell(List.of(new Message(NudgeId.next(), mentor, mentor.askedBy(), mentor.about(false))), now);
    var after = mentor.told(now);
    nudges.keep(List.of(after), Collections.singletonList(NudgeSweep.lookAt(after, night, now)));
  }
}
