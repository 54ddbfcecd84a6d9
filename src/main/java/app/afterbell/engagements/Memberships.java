package app.afterbell.engagements;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when a student is taught in an engagement (R30). */
@Component
public class Memberships {

  private final Engagements engagements;
  private final EngagementRows rows;
  private final ApplicationEventPublisher publisher;

  Memberships(Engagements engagements, Sql sql, ApplicationEventPublisher publisher) {
    this.engagements = engagements;
    this.rows = new EngagementRows(sql);
    this.publisher = publisher;
  }

  /**
   * A student is in it until a day, which is the first without them: in no session of that day and later ones. Refused
   * where nobody else would stay.
   *
   * @param from null: no end is known any more
   */
  @Transactional
  public EngagementAnswer leave(
      EngagementId id, PersonId student, @Nullable LocalDate from, PersonId by, Instant now) {
    var agreed = engagements.lock(id).agreed();
    if (!agreed.students().contains(student)) {
      return new EngagementAnswer.Done(id);
    }
    if (from != null && !from.isAfter(now.atZone(agreed.zone()).toLocalDate())) {
      return engagements.change(id, before -> without(before, student), by, now);
    }
    var before = rows.leavesOn(id, student);
    if (!rows.putLeaving(id, student, from, by)) {
      rows.putLeaving(id, student, before, by);
      return new EngagementAnswer.Refused(List.of(Refusal.STUDENT_MISSING));
    }
    if (before != null) {
      publisher.publishEvent(new StudentsChanged(id, Set.of(student), Set.of(), untilThen(before, agreed, now)));
    }
    if (from != null) {
      publisher.publishEvent(new StudentsChanged(id, Set.of(), Set.of(student), untilThen(from, agreed, now)));
    }
    return new EngagementAnswer.Done(id);
  }

  /** Takes out those whose last day is over. @return how many */
  @Transactional
  public int letGo(Instant now, int most) {
    var over = rows.over(now, most);
    over.forEach(one -> {
      // whoever is the last one in it by now stays
      if (engagements.change(one.engagementId(), before -> without(before, one.studentId()), one.leavesBy(), now)
          instanceof EngagementAnswer.Refused) {
        rows.putLeaving(one.engagementId(), one.studentId(), null, one.leavesBy());
      }
    });
    return over.size();
  }

  // Of a day's sessions, the first may begin with it.
  private static Instant untilThen(LocalDate day, NewEngagement agreed, Instant now) {
    var end = day.atStartOfDay(agreed.zone()).toInstant().minus(1, ChronoUnit.MICROS);
    return end.isBefore(now) ? now : end;
  }

  private static NewEngagement without(NewEngagement agreed, PersonId student) {
    return agreed.with(agreed.students().stream().filter(one -> !one.equals(student)).collect(Collectors.toSet()));
  }
}
