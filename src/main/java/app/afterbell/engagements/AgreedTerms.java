package app.afterbell.engagements;

import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The terms of engagements: stored by the days on which they hold, half-open, one at a time. In the caller's
 * transaction.
 */
final class AgreedTerms {

  private final Sql sql;

  AgreedTerms(Sql sql) {
    this.sql = sql;
  }

  Terms on(EngagementId id, LocalDate day) {
    return sql.sql("""
            select minutes, currency, bill_rate, pay_rate from engagement_terms
            where engagement_id = :id and from_on <= :day and to_on > :day
            """)
        .param("id", id)
        .param("day", day)
        .one(TermsRow.class)
        .toTerms();
  }

  /** Those of each of these, the latest first. */
  Map<EngagementId, List<TermsHeld>> overTime(Collection<EngagementId> ids) {
    return sql.sql("""
            select t.engagement_id, t.first_on, nullif(t.to_on, 'infinity') as to_on, t.minutes, t.currency,
              t.bill_rate, t.pay_rate,
                   p.name as agreed_by, t.agreed_at
            from engagement_terms t left join person_card p on p.id = t.agreed_by
            where t.engagement_id = any(:ids)
            order by t.first_on desc
            """)
        .param("ids", ids)
        .list(HeldRow.class)
        .stream()
        .collect(Collectors.groupingBy(HeldRow::engagementId,
            Collectors.mapping(HeldRow::toTerms, Collectors.toList())));
  }

  /** From this day on, until the next. */
  void put(EngagementId id, LocalDate from, Terms terms) {
    if (!replaceTerms(id, from, terms)) {
      addTerms(id, from, terms);
    }
  }

  void sign(EngagementId id, LocalDate from, PersonId by, Instant now) {
    sql.sql("""
            update engagement_terms set agreed_by = :by, agreed_at = :now where engagement_id = :id and first_on = :from
            """)
        .param("by", by)
        .param("now", now)
        .param("id", id)
        .param("from", from)
        .update();
  }

  /** In the place of the first ones, and of those that were agreed before the first day. */
  void rewriteFirst(EngagementId id, LocalDate startsOn, Terms terms) {
    sql.sql("""
            delete from engagement_terms where engagement_id = :id and (first_on <= :startsOn or from_on = '-infinity')
            """)
        .param("id", id)
        .param("startsOn", startsOn)
        .update();
    writeFirst(id, startsOn, terms);
  }

  void writeFirst(EngagementId id, LocalDate from, Terms terms) {
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

  record TermsRow(int minutes, Currency currency, long billRate, long payRate) {

    private Terms toTerms() {
      return new Terms(minutes, new Money(billRate, currency), new Money(payRate, currency));
    }
  }

  record HeldRow(
      EngagementId engagementId, LocalDate firstOn, @Nullable LocalDate toOn, int minutes, Currency currency,
      long billRate, long payRate, @Nullable String agreedBy, @Nullable Instant agreedAt) {

    private TermsHeld toTerms() {
      return new TermsHeld(firstOn, toOn, new TermsRow(minutes, currency, billRate, payRate).toTerms(), agreedBy,
          agreedAt);
    }
  }
}
