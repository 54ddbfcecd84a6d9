package app.afterbell.engagements;

import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of the module: who teaches which students, and on what terms at which date. */
@Component
public class Engagements {

  private final Sql sql;
  private final ApplicationEventPublisher publisher;

  public Engagements(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.publisher = publisher;
  }

  /** Starts an engagement. Refused by {@link EngagementRule}, and where somebody is not what they would be in it. */
  @Transactional
  public EngagementAnswer start(NewEngagement engagement, Instant now) {
    var refusals = new ArrayList<>(EngagementRule.check(engagement));
    refusals.addAll(checkRoles(Set.of(engagement.mentor()), engagement.students()));
    if (!refusals.isEmpty()) {
      return new EngagementAnswer.Refused(List.copyOf(refusals));
    }
    var id = EngagementId.next();
    sql.sql("""
            insert into engagement (id, name, mentor_id, subject, time_zone, starts_on, ends_on, meeting_link,
              created_at,
                                    import_id)
            values (:id, :name, :mentor, :subject, :zone, :startsOn, :endsOn, :link, :now, :importId)
            """)
        .param("id", id)
        .param("name", engagement.name())
        .param("mentor", engagement.mentor())
        .param("subject", engagement.subject())
        .param("zone", engagement.zone())
        .param("startsOn", engagement.startsOn())
        .param("endsOn", engagement.endsOn())
        .param("link", engagement.meetingLink())
        .param("now", now)
        .param("importId", engagement.importId())
        .update();
    writeStudents(id, engagement.students());
    writeWeekly(id, engagement.weekly());
    writeFirstTerms(id, engagement.startsOn(), engagement.terms());
    return new EngagementAnswer.Done(id);
  }

  /**
   * Corrects what the engagement is, its first terms included. Later terms stay, and so do sessions: each keeps its
   * mentor, its length and the lines that were written of it.
   */
  @Transactional
  public EngagementAnswer change(EngagementId id, NewEngagement engagement, Instant now) {
    var before = find(id).orElseThrow().agreed();
    var refusals = new ArrayList<>(EngagementRule.check(engagement));
    var newMentor = before.mentor().equals(engagement.mentor()) ? Set.<PersonId>of() : Set.of(engagement.mentor());
    var newStudents = without(engagement.students(), before.students());
    refusals.addAll(checkRoles(newMentor, newStudents));
    if (!refusals.isEmpty()) {
      return new EngagementAnswer.Refused(List.copyOf(refusals));
    }
    sql.sql("""
            update engagement
            set name = :name, mentor_id = :mentor, subject = :subject, time_zone = :zone, starts_on = :startsOn,
                ends_on = :endsOn, meeting_link = :link
            where id = :id
            """)
        .param("id", id)
        .param("name", engagement.name())
        .param("mentor", engagement.mentor())
        .param("subject", engagement.subject())
        .param("zone", engagement.zone())
        .param("startsOn", engagement.startsOn())
        .param("endsOn", engagement.endsOn())
        .param("link", engagement.meetingLink())
        .update();
    writeStudents(id, engagement.students());
    writeWeekly(id, engagement.weekly());
    sql.sql("delete from engagement_terms where engagement_id = :id and (first_on <= :startsOn or from_on = "
        + "'-infinity')")
        .param("id", id)
        .param("startsOn", engagement.startsOn())
        .update();
    writeFirstTerms(id, engagement.startsOn(), engagement.terms());
    if (!before.students().equals(engagement.students())) {
      publisher.publishEvent(new StudentsChanged(id, newStudents, without(before.students(), engagement.students()),
          now));
    }
    return new EngagementAnswer.Done(id);
  }

  /**
   * Agrees on other terms for the sessions of this day and later ones, until the next terms; where this day is before
   * the first terms, also for those of every day before it.
   */
  @Transactional
  public EngagementAnswer agree(EngagementId id, LocalDate from, Terms terms) {
    var refusals = EngagementRule.check(terms);
    if (!refusals.isEmpty()) {
      return new EngagementAnswer.Refused(List.copyOf(refusals));
    }
    // Two agreements at once would cut the same terms.
    sql.sql("select id from engagement where id = :id for no key update").param("id", id).one(EngagementId.class);
    if (!replaceTerms(id, from, terms)) {
      addTerms(id, from, terms);
    }
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

  /**
   * The terms that hold for a session on this day, by the calendar of the engagement's zone; before the first day, the
   * first.
   */
  public Terms termsOn(EngagementId id, LocalDate day) {
    var row = sql.sql("""
            select minutes, currency, bill_rate, pay_rate from engagement_terms
            where engagement_id = :id and from_on <= :day and to_on > :day
            """)
        .param("id", id)
        .param("day", day)
        .one(TermsRow.class);
    return new Terms(row.minutes(), new Money(row.billRate(), row.currency()),
        new Money(row.payRate(), row.currency()));
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

  private void writeStudents(EngagementId id, Set<PersonId> students) {
    sql.sql("delete from engagement_student where engagement_id = :id and student_id <> all(:students)")
        .param("id", id)
        .param("students", students)
        .update();
    sql.sql("""
            insert into engagement_student (engagement_id, student_id) select :id, unnest(:students::uuid[])
              on conflict do nothing
            """)
        .param("id", id)
        .param("students", students)
        .update();
  }

  private void writeWeekly(EngagementId id, List<WeeklyTime> weekly) {
    sql.sql("delete from weekly_time where engagement_id = :id").param("id", id).update();
    weekly.forEach(time -> sql.sql("""
            insert into weekly_time (engagement_id, day_of_week, starts_at) values (:id, :day, :at)
            """)
        .param("id", id)
        .param("day", time.day().getValue())
        .param("at", time.at())
        .update());
  }

  private void writeFirstTerms(EngagementId id, LocalDate from, Terms terms) {
    write(id, from, terms, """
        insert into engagement_terms (engagement_id, from_on, first_on, to_on, minutes, currency, bill_rate, pay_rate)
        select :id, '-infinity', :from, coalesce(min(t.from_on), 'infinity'), :minutes, :currency, :billRate, :payRate
        from engagement_terms t
        where t.engagement_id = :id
        """);
  }

  private boolean replaceTerms(EngagementId id, LocalDate from, Terms terms) {
    return write(id, from, terms, """
        update engagement_terms
        set minutes = :minutes, currency = :currency, bill_rate = :billRate, pay_rate = :payRate
        where engagement_id = :id and first_on = :from
        """) > 0;
  }

  // The terms that hold on this day give up what comes after it; the first ones, agreed for a later day, what comes
  // before.
  private void addTerms(EngagementId id, LocalDate from, Terms terms) {
    write(id, from, terms, """
        with held as (
          select from_on, first_on, to_on from engagement_terms
          where engagement_id = :id and from_on <= :from and to_on > :from),
        cut as (
          update engagement_terms t
          set from_on = case when h.first_on > :from then h.first_on else h.from_on end,
              to_on = case when h.first_on > :from then h.to_on else :from end
          from held h
          where t.engagement_id = :id and t.from_on = h.from_on
          returning case when h.first_on > :from then h.from_on else :from end as from_on,
                    case when h.first_on > :from then h.first_on else h.to_on end as to_on)
        insert into engagement_terms (engagement_id, from_on, first_on, to_on, minutes, currency, bill_rate, pay_rate)
        select :id, from_on, :from, to_on, :minutes, :currency, :billRate, :payRate from cut
        """);
  }

  private int write(EngagementId id, LocalDate from, Terms terms, String text) {
    return sql.sql(text)
        .param("id", id)
        .param("from", from)
        .param("minutes", terms.minutes())
        .param("currency", terms.billRate().currency())
        .param("billRate", terms.billRate().minor())
        .param("payRate", terms.payRate().minor())
        .update();
  }

  record TermsRow(int minutes, Currency currency, long billRate, long payRate) {}
}
