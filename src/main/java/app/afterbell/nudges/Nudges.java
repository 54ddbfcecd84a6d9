package app.afterbell.nudges;

import app.afterbell.nudges.NudgeAnswer.AlreadyTold;
import app.afterbell.nudges.NudgeAnswer.NothingOwed;
import app.afterbell.nudges.NudgeAnswer.Told;
import app.afterbell.nudges.NudgeAnswer.Waits;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff have mentors told what they owe, by a press (R36): at once, or when the mentor's quiet hours are over; never
 * twice in an evening, however often and by whomever it is pressed. It is told what the mentor chose not to be told by
 * itself too, by mail only where they take mail.
 */
@Component
public class Nudges {

  private static final int MOST = 500;

  private final Sql sql;
  private final NudgePlans plans;
  private final Telling telling;
  private final OwedSessions owed;
  private final NudgeWords words;
  private final Organizations organizations;

  Nudges(
      Sql sql, NudgePlans plans, Telling telling, OwedSessions owed, NudgeWords words,
      Organizations organizations) {
    this.organizations = organizations;
    this.sql = sql;
    this.owed = owed;
    this.words = words;
    this.plans = plans;
    this.telling = telling;
  }

  @Transactional
  public NudgeAnswer nudge(PersonId mentor, Viewer staff, Instant now) {
    return Objects.requireNonNullElseGet(nudge(List.of(mentor), staff, now).get(mentor), NothingOwed::new);
  }

  /** All who have something overdue, up to 500 of them. */
  @Transactional
  public Collection<NudgeAnswer> nudgeAllLate(Viewer staff, Instant now) {
    return nudge(late(now), staff, now).values();
  }

  /** Whether something that it told of is still to be logged, or to come. */
  public boolean stillWaits(NudgeId id, Instant now) {
    return sql.sql("""
            select exists (
              select from nudge_session x join open_task t on t.session_id = x.session_id where x.nudge_id = :id)
              or exists (
                select from coming_session c join session_fact s on s.id = c.session_id and s.starts_at = c.starts_at
                where c.message_id = :id and s.starts_at > :now)
            """)
        .param("id", id)
        .param("now", now)
        .one(Boolean.class);
  }

  /** Notes that a mentor has opened their inbox: all that stands in it is read. */
  @Transactional
  public void readAll(PersonId mentor, Instant now) {
    sql.sql("update nudge set read_at = :now where mentor_id = :mentor and in_inbox and read_at is null")
        .param("now", now)
        .param("mentor", mentor)
        .update();
  }

  /** What a press would tell a mentor. */
  public record Preview(List<String> sentences, List<String> sessions) {}

  /**
   * What they would be told now; nothing where nothing waits.
   *
   * @param pay whether the reader may know what sessions pay
   */
  public Optional<Preview> preview(PersonId mentor, ZoneId zone, boolean pay, Instant now) {
    var formats = new Formats(Locale.US, zone, now);
    return Optional.ofNullable(owed.of(List.of(mentor), now).get(mentor))
        .map(about -> new Preview(words.said(about, formats, pay), words.listed(about, formats)));
  }

  private List<PersonId> late(Instant now) {
    return sql.sql("""
            select o.mentor_id from open_task o
            where o.due_at < :now and o.starts_at <= :now
            group by o.mentor_id order by min(o.due_at), o.mentor_id limit :most
            """)
        .param("now", now)
        .param("most", MOST)
        .list(PersonId.class);
  }

  private Map<PersonId, NudgeAnswer> nudge(List<PersonId> mentors, Viewer staff, Instant now) {
    var by = new Staff(staff.id(), staff.name());
    var answers = new TreeMap<PersonId, NudgeAnswer>(Comparator.comparing(PersonId::value));
    var told = new ArrayList<Standing>();
    var waiting = new ArrayList<Standing>();
    var until = new ArrayList<Instant>();
    var locked = plans.lock(mentors, now);
    var night = Night.at(now, organizations);
    locked.forEach(standing -> known(standing, night, now).ifPresent(answer -> answers.put(standing.mentor(), answer)));
    for (var standing : plans.withOwed(
        locked.stream().filter(standing -> !answers.containsKey(standing.mentor())).toList(), now)) {
      var answer = answer(standing, night, now);
      answers.put(standing.mentor(), answer);
      if (answer instanceof Told) {
        told.add(standing);
      } else if (answer instanceof Waits waits) {
        waiting.add(standing);
        until.add(waits.until());
      }
    }
    plans.ask(waiting, staff.id(), until, now);
    telling.tell(told.stream()
        .map(standing -> new Message(NudgeId.next(), standing, by, standing.about(true)))
        .toList(), now);
    var after = told.stream().map(standing -> standing.told(now)).toList();
    if (!after.isEmpty()) {
      plans.keep(after, after.stream().map(standing -> NudgeSweep.lookAt(standing, night, now)).toList());
    }
    return answers;
  }

  private static NudgeAnswer answer(Standing standing, Night night, Instant now) {
    var hours = night.in(Objects.requireNonNull(standing.zone()));
    return standing.owed().isEmpty() ? new NothingOwed()
        : hours.quiet(now) ? new Waits(hours.from(now)) : new Told();
  }

  // What they owe is read for nobody in vain: they were told, or will be when their night is over.
  private static Optional<NudgeAnswer> known(Standing standing, Night night, Instant now) {
    if (standing.zone() == null) {
      return Optional.of(new NothingOwed());
    }
    var hours = night.in(standing.zone());
    if (standing.toldAt() != null && hours.again(standing.toldAt(), now)) {
      return Optional.of(new AlreadyTold(standing.toldAt(), standing.toldBy()));
    }
    return standing.askedBy() != null && hours.quiet(now) ? Optional.of(new Waits(hours.from(now))) : Optional.empty();
  }
}
