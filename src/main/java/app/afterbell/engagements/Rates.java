package app.afterbell.engagements;

import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the rates of many engagements from a day on (R30): first it says each rate before and after, then one press
 * agrees on all of them, or on none.
 */
@Component
public class Rates {

  /** So many at once: who has more, chooses fewer. */
  public static final int MOST = 500;

  private final Sql sql;
  private final Engagements engagements;

  Rates(Sql sql, Engagements engagements) {
    this.sql = sql;
    this.engagements = engagements;
  }

  /** Which engagements; what is empty chooses nothing. @param mentor a part of the name */
  public record Chosen(String subject, String mentor, String currency) {}

  /**
   * @param from the day from which it would change: the engagement's first, where it begins later
   * @param until the day on which other terms were agreed already, which stand; null: none were
   */
  public record Changed(
      EngagementId id, String name, String mentor, LocalDate from, @Nullable LocalDate until, Terms before,
      Terms after) {

    /** By which it is seen whether something changed between the table and the press. */
    public String line() {
      return String.join(" ", id.value().toString(), from.toString(), String.valueOf(before.billRate().minor()),
          String.valueOf(before.payRate().minor()), String.valueOf(after.billRate().minor()),
          String.valueOf(after.payRate().minor()));
    }

    public boolean isAllowed() {
      return !isTooLow() && !isTooHigh();
    }

    /** A rate would be below nothing. */
    public boolean isTooLow() {
      return after.billRate().minor() < 0 || after.payRate().minor() < 0;
    }

    public boolean isTooHigh() {
      return EngagementRule.isTooHigh(after.billRate()) || EngagementRule.isTooHigh(after.payRate());
    }
  }

  /** What became of it. */
  public sealed interface Answer {

    record Agreed(int engagements) implements Answer {}

    /** It was sent before. */
    record Already() implements Answer {}

    /** What was seen is not what there is by now, or a rate would be out of bounds: nothing was written. */
    record Differs(List<Changed> now) implements Answer {}
  }

  private record Row(
      EngagementId id, String name, String mentor, LocalDate from, @Nullable LocalDate until, int minutes,
      Currency currency, long billRate, long payRate) {

    private Changed changed(RateChange change) {
      var before = new Terms(minutes, new Money(billRate, currency), new Money(payRate, currency));
      return new Changed(id, name, mentor, from, until, before, change.of(before));
    }
  }

  /** The currencies in which anything is agreed, by their codes. */
  public List<Currency> currencies() {
    return sql.sql("""
            with recursive agreed as (
              (select currency from engagement_terms order by currency limit 1)
              union all
              select (select t.currency from engagement_terms t where t.currency > a.currency order by t.currency
                limit 1)
              from agreed a where a.currency is not null)
            select currency from agreed where currency is not null
            """).list(Currency.class);
  }

  /** Those that are not over on that day, by name; one more than {@link #MOST} where there are more. */
  public List<Changed> look(Chosen chosen, LocalDate from, RateChange change) {
    return sql.sql("""
            select e.id, e.name, p.name as mentor, greatest(:from::date, e.starts_on) as "from",
                   nullif(t.to_on, 'infinity') as until, t.minutes, t.currency, t.bill_rate, t.pay_rate
            from engagement e
            join engagement_terms t on t.engagement_id = e.id
              and t.from_on <= greatest(:from::date, e.starts_on) and t.to_on > greatest(:from::date, e.starts_on)
            join person_card p on p.id = e.mentor_id
            where (e.ends_on is null or e.ends_on >= :from)
              and (:subject = '' or lower(e.subject) = lower(:subject))
              and (:mentor = '' or p.folded like (select name_pattern(:mentor)))
              and (:currency = '' or t.currency = :currency)
            order by e.name, e.id
            limit :most
            """)
        .param("from", from)
        .param("subject", chosen.subject().strip())
        .param("mentor", chosen.mentor().strip())
        .param("currency", chosen.currency())
        .param("most", MOST + 1)
        .list(Row.class).stream().map(row -> row.changed(change)).toList();
  }

  /** @param key of the form. @param seen the lines that were shown before the press */
  @Transactional
  public Answer change(
      UUID key, Chosen chosen, LocalDate from, RateChange change, List<String> seen, PersonId by, Instant now) {
    sql.sql("select id from engagement where id = any(:ids) order by id for no key update")
        .each("ids", look(chosen, from, change), Changed::id)
        .list(EngagementId.class);
    if (sql.sql("select exists (select from rate_change where id = :id)").param("id", key).one(Boolean.class)) {
      return new Answer.Already();
    }
    var rows = look(chosen, from, change);
    if (rows.isEmpty() || rows.size() > MOST || !rows.stream().allMatch(Changed::isAllowed)
        || !rows.stream().map(Changed::line).toList().equals(seen)) {
      return new Answer.Differs(rows);
    }
    rows.forEach(row -> engagements.agree(row.id(), row.from(), row.after(), by, now));
    sql.sql("""
            insert into rate_change (id, from_on, engagements, made_by, made_at) values (:id, :from, :count, :by, :now)
            """)
        .param("id", key)
        .param("from", from)
        .param("count", rows.size())
        .param("by", by)
        .param("now", now)
        .update();
    return new Answer.Agreed(rows.size());
  }
}
