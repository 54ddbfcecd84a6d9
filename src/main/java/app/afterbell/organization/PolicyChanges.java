package app.afterbell.organization;

import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was settled, change by change, and the policies that it makes: on each day, each value is what was settled last
 * for the latest day until then. So a change of one value leaves alone what was settled of another for a later day.
 */
@Component
class PolicyChanges {

  private final Sql sql;

  PolicyChanges(Sql sql) {
    this.sql = sql;
  }

  private record ChangeRow(UUID id, LocalDate fromOn, String setting, int became) {}

  UUID add(LocalDate from, Map<Setting, Integer> values, Policy before, String why, PersonId by, Instant now) {
    var id = Id.next();
    sql.sql("""
            insert into policy_change (id, from_on, decided_at, decided_by, why) values (:id, :from, :now, :by, :why)
            """)
        .param("id", id)
        .param("from", from)
        .param("now", now)
        .param("by", by)
        .param("why", why)
        .update();
    var settings = List.copyOf(values.keySet());
    sql.sql("""
            insert into policy_change_value (change_id, setting, was, became)
            select :id, v.* from unnest(:settings::text[], :was::integer[], :became::integer[]) v
            """)
        .param("id", id)
        .each("settings", settings, Setting::column)
        .each("was", settings, before::of)
        .each("became", settings, values::get)
        .update();
    return id;
  }

  void withdraw(UUID id, PersonId by, Instant now) {
    sql.sql("update policy_change set withdrawn_at = :now, withdrawn_by = :by "
        + "where id = :id and withdrawn_at is null")
        .param("id", id)
        .param("by", by)
        .param("now", now)
        .update();
  }

  /** What holds from this day on, as it follows from all that stands. @param before what holds on the day before */
  List<Policy> from(LocalDate from, Policy before) {
    var changes = sql.sql("""
            select c.id, c.from_on, v.setting, v.became
            from policy_change c join policy_change_value v on v.change_id = c.id
            where c.withdrawn_at is null and c.from_on >= :from
            order by c.from_on, c.place
            """).param("from", from).list(ChangeRow.class);
    var days = new TreeSet<LocalDate>();
    changes.forEach(change -> days.add(change.fromOn()));
    var policies = new ArrayList<Policy>();
    var values = new EnumMap<>(before.values());
    for (var day : days) {
      changes.stream().filter(change -> change.fromOn().equals(day))
          .forEach(change -> values.put(Setting.valueOf(change.setting().toUpperCase(Locale.ROOT)),
              change.became()));
      var next = days.higher(day);
      policies.add(new Policy(day, next == null ? LocalDate.MAX : next, values));
    }
    return List.copyOf(policies);
  }

  /** Writes what holds from this day on in the place of what did. */
  void write(LocalDate from, List<Policy> policies) {
    sql.sql("delete from policy where from_on >= :from").param("from", from).update();
    sql.sql("update policy set to_on = :to where to_on >= :from")
        .param("from", from)
        .param("to", policies.isEmpty() ? LocalDate.MAX : policies.getFirst().fromOn())
        .update();
    policies.forEach(this::insert);
  }

  private void insert(Policy policy) {
    sql.sql("""
            insert into policy (from_on, to_on, due_after_hours, minute_step, shortest_minutes, longest_over_minutes,
                                notice_hours, notes_longest, attended_billed, attended_paid, missed_billed, missed_paid,
                                cancelled_billable_billed, cancelled_billable_paid,
                                cancelled_non_billable_billed, cancelled_non_billable_paid,
                                pay_period_weeks, pay_day_after_days, reminds_after, quiet_from, quiet_to,
                                planned_weeks, slot_lead_hours, slot_days, families_book)
            select :from, :to, p.due_after_hours, p.minute_step, p.shortest_minutes, p.longest_over_minutes,
                   p.notice_hours, p.notes_longest, p.attended_billed, p.attended_paid, p.missed_billed, p.missed_paid,
                   p.cancelled_billable_billed, p.cancelled_billable_paid,
                   p.cancelled_non_billable_billed, p.cancelled_non_billable_paid,
                   p.pay_period_weeks, p.pay_day_after_days, p.reminds_after, p.quiet_from, p.quiet_to,
                   p.planned_weeks, p.slot_lead_hours, p.slot_days, p.families_book
            from json_populate_record(null::policy, :values::json) p
            """)
        .param("from", policy.fromOn())
        .param("to", policy.toOn())
        .param("values", json(policy))
        .update();
  }

  private static String json(Policy policy) {
    return policy.values().entrySet().stream()
        .map(value -> "\"" + value.getKey().column() + "\":" + value.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
