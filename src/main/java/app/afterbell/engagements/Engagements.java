package app.afterbell.engagements;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the module: who teaches which students, and on what terms at which date. */
@Component
public class Engagements {

  private final Sql sql;
  private final EngagementRows rows;
  private final AgreedTerms terms;
  private final WeeklyTimes weekly;
  private final ApplicationEventPublisher publisher;

  public Engagements(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.rows = new EngagementRows(sql);
    this.terms = new AgreedTerms(sql);
    this.weekly = new WeeklyTimes(sql);
    this.publisher = publisher;
  }

  /** As a spreadsheet has it: nobody here agreed on its terms. */
  @Transactional
  public EngagementAnswer start(NewEngagement engagement, Instant now) {
    return start(EngagementId.next(), engagement, null, now);
  }

  /**
   * Starts an engagement. Refused by {@link EngagementRule}, and where somebody is not what they would be in it.
   *
   * @param id of its form: started again, it is the same one, and nothing is written
   * @param by who agreed on it (R30)
   */
  @Transactional
  public EngagementAnswer start(
      EngagementId id, NewEngagement engagement, @Nullable PersonId by, Instant now) {
    var refusals = new ArrayList<>(EngagementRule.check(engagement));
    refusals.addAll(checkRoles(Set.of(engagement.mentor()), engagement.students()));
    if (!refusals.isEmpty()) {
      return new EngagementAnswer.Refused(List.copyOf(refusals));
    }
    if (!rows.insert(id, engagement, now)) {
      return new EngagementAnswer.Done(id);
    }
    rows.putStudents(id, engagement.students(), null, by, now);
    weekly.put(id, always(engagement.weekly()), null, null);
    terms.writeFirst(id, engagement.startsOn(), engagement.terms());
    if (by != null) {
      terms.sign(id, engagement.startsOn(), by, now);
    }
    return new EngagementAnswer.Done(id);
  }

  /**
   * Corrects what the engagement is, its first terms included. Later terms stay, and so do sessions: each keeps its
   * mentor, its length and the lines that were written of it. Other weekly times hold on each of its days.
   */
  @Transactional
  public EngagementAnswer change(EngagementId id, NewEngagement engagement, Instant now) {
    return change(id, engagement, null, now);
  }

  private EngagementAnswer change(
      EngagementId id, NewEngagement engagement, @Nullable PersonId by, Instant now) {
    var before = find(id).orElseThrow().agreed();
    var refusals = new ArrayList<>(EngagementRule.check(engagement));
    var newMentor = before.mentor().equals(engagement.mentor()) ? Set.<PersonId>of() : Set.of(engagement.mentor());
    var newStudents = without(engagement.students(), before.students());
    refusals.addAll(checkRoles(newMentor, newStudents));
    if (!refusals.isEmpty()) {
      return new EngagementAnswer.Refused(List.copyOf(refusals));
    }
    rows.update(id, engagement);
    rows.putStudents(id, engagement.students(), now.atZone(engagement.zone()).toLocalDate(), by, now);
    if (!before.weekly().equals(engagement.weekly())) {
      weekly.put(id, always(engagement.weekly()), null, null);
    }
    if (!before.terms().equals(engagement.terms()) || !before.startsOn().equals(engagement.startsOn())) {
      terms.rewriteFirst(id, engagement.startsOn(), engagement.terms());
    }
    if (!before.students().equals(engagement.students())) {
      publisher.publishEvent(new StudentsChanged(id, newStudents, without(before.students(), engagement.students()),
          now));
    }
    return new EngagementAnswer.Done(id);
  }

  /** The same of what it is by now: whoever changes something else of it meanwhile comes before or after. */
  @Transactional
  public EngagementAnswer change(EngagementId id, UnaryOperator<NewEngagement> change, Instant now) {
    return change(id, change.apply(lock(id).agreed()), now);
  }

  /** Likewise, and its history says who did. */
  @Transactional
  public EngagementAnswer change(
      EngagementId id, UnaryOperator<NewEngagement> change, @Nullable PersonId by, Instant now) {
    return change(id, change.apply(lock(id).agreed()), by, now);
  }

  /**
   * Agrees on other terms for the sessions of this day and later ones, until the next terms; where this day is before
   * the first terms, also for those of every day before it.
   *
   * @param by who agreed on them
   */
  @Transactional
  public EngagementAnswer agree(EngagementId id, LocalDate from, Terms agreed, PersonId by, Instant now) {
    var refusals = EngagementRule.check(agreed);
    if (!refusals.isEmpty()) {
      return new EngagementAnswer.Refused(List.copyOf(refusals));
    }
    // Two agreements at once would cut the same terms.
    sql.sql("select id from engagement where id = :id for no key update").param("id", id).one(EngagementId.class);
    terms.put(id, from, agreed);
    terms.sign(id, from, by, now);
    return new EngagementAnswer.Done(id);
  }

  public Optional<Engagement> find(EngagementId id) {
    return sql.sql(EngagementRow.SELECT + "where e.id = :id")
        .param("id", id)
        .optional(EngagementRow.class)
        .map(EngagementRow::toEngagement);
  }

  /**
   * The same for somebody who changes something of what they read: nobody else changes it until their transaction ends.
   */
  @Transactional
  public Engagement lock(EngagementId id) {
    sql.sql("select id from engagement where id = :id for no key update").param("id", id).one(EngagementId.class);
    return find(id).orElseThrow();
  }

  public Optional<Engagement> byImportId(String importId) {
    return sql.sql(EngagementRow.SELECT + "where e.import_id = :importId")
        .param("importId", importId)
        .optional(EngagementRow.class)
        .map(EngagementRow::toEngagement);
  }

  /** Every engagement that came from a spreadsheet: what an import is compared with. */
  public List<Engagement> imported() {
    return sql.sql(EngagementRow.SELECT + "where e.import_id is not null order by e.import_id")
        .list(EngagementRow.class)
        .stream()
        .map(EngagementRow::toEngagement)
        .toList();
  }

  /** Those of these mentors that no spreadsheet knows, the oldest first. */
  public List<Engagement> byHand(Collection<PersonId> mentors) {
    return mentors.isEmpty() ? List.of() : sql.sql(EngagementRow.SELECT + """
            where e.import_id is null and e.mentor_id = any(:mentors) order by e.created_at, e.id
            """)
        .param("mentors", mentors)
        .list(EngagementRow.class)
        .stream()
        .map(EngagementRow::toEngagement)
        .toList();
  }

  /** A spreadsheet has it under this id from now on. @return false where one has it under another */
  @Transactional
  public boolean adopt(EngagementId id, String importId) {
    return sql.sql("update engagement set import_id = :importId where id = :id and import_id is null")
        .param("id", id)
        .param("importId", importId)
        .update() == 1;
  }

  /**
   * The terms that hold for a session on this day, by the calendar of the engagement's zone; before the first day, the
   * first.
   */
  public Terms termsOn(EngagementId id, LocalDate day) {
    return terms.on(id, day);
  }

  /** All terms that were agreed, the latest first. */
  public List<TermsHeld> termsOverTime(EngagementId id) {
    return terms.overTime(List.of(id)).getOrDefault(id, List.of());
  }

  /** The weekly times that are and were agreed, each with the days on which it holds, the first first. */
  public List<WeeklyHeld> weeklyOverTime(EngagementId id) {
    return weekly.overTime(List.of(id)).getOrDefault(id, List.of());
  }

  /** Who agreed on which of them; those of a spreadsheet are not in it. */
  public List<WeeklyAgreed> weeklyAgreed(EngagementId id) {
    return weekly.agreed(id);
  }

  /**
   * Agrees on weekly times, in the place of all that were: who changes some leaves the others as they are. Sessions
   * that are planned stay where they are.
   *
   * @param by who agreed on them
   */
  @Transactional
  public void agreeWeekly(EngagementId id, List<WeeklyHeld> held, PersonId by, Instant now) {
    sql.sql("select id from engagement where id = :id for no key update").param("id", id).one(EngagementId.class);
    weekly.put(id, held, by, now);
  }

  /** Each of these times in each week. */
  public static List<WeeklyHeld> always(List<WeeklyTime> times) {
    return IntStream.range(0, times.size()).mapToObj(i -> WeeklyHeld.always(i, times.get(i))).toList();
  }

  private static Set<PersonId> without(Set<PersonId> all, Set<PersonId> others) {
    return all.stream().filter(person -> !others.contains(person)).collect(Collectors.toUnmodifiableSet());
  }

  private List<Refusal> checkRoles(Set<PersonId> mentors, Set<PersonId> students) {
    var refusals = new ArrayList<Refusal>();
    if (countHaving(Role.MENTOR, mentors) < mentors.size()) {
      refusals.add(Refusal.NOT_A_MENTOR);
    }
    if (countHaving(Role.STUDENT, students) < students.size()) {
      refusals.add(Refusal.NOT_A_STUDENT);
    }
    return refusals;
  }

  private int countHaving(Role role, Set<PersonId> people) {
    return people.isEmpty() ? 0 : sql.sql("select count(*) from viewer_card where id = any(:people) and :role = "
        + "any(roles)")
        .param("people", people)
        .param("role", role)
        .one(Integer.class);
  }
}
