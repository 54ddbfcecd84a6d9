package app.afterbell.company.web.rules;

import static java.util.stream.Collectors.groupingBy;

import app.afterbell.company.web.rules.RulesPage.Change;
import app.afterbell.company.web.rules.RulesPage.Row;
import app.afterbell.company.web.rules.RulesPage.Value;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy;
import app.afterbell.organization.Setting;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what holds, since when, and what was settled by whom. */
@Component
class RulesQuery {

  private static final int MOST = 100;

  private final Sql sql;
  private final Organizations organizations;

  RulesQuery(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  record ChangeRow(
      UUID id, LocalDate fromOn, @Nullable Instant decidedAt, @Nullable String byName, @Nullable String why,
      @Nullable Instant withdrawnAt, @Nullable String withdrawnByName) {}

  record ValueRow(UUID changeId, String setting, int was, int became) {

    Value value() {
      return new Value(Setting.valueOf(setting.toUpperCase(Locale.ROOT)), was, became);
    }
  }

  RulesPage page(@Nullable String done, @Nullable String wrong, Viewer viewer, Instant now) {
    var organization = organizations.current(viewer);
    var today = now.atZone(organization.zone()).toLocalDate();
    var all = organization.policies().all();
    return new RulesPage(
        Arrays.stream(Topic.values()).map(topic -> row(topic, all, today)).toList(), history(today), done, wrong);
  }

  private static Row row(Topic topic, List<Policy> all, LocalDate today) {
    var since = all.getFirst();
    var now = since;
    var later = new ArrayList<Policy>();
    for (var policy : all) {
      var before = later.isEmpty() ? now : later.getLast();
      boolean same = topic.settings().stream().allMatch(setting -> policy.of(setting) == before.of(setting));
      if (!policy.fromOn().isAfter(today)) {
        since = same ? since : policy;
        now = policy;
      } else if (!same) {
        later.add(policy);
      }
    }
    return new Row(topic, now, since.fromOn().equals(LocalDate.MIN) ? null : since.fromOn(), List.copyOf(later));
  }

  private List<Change> history(LocalDate today) {
    var changes = sql.sql("""
            select c.id, c.from_on, c.decided_at, d.name as by_name, c.why, c.withdrawn_at, w.name as withdrawn_by_name
            from policy_change_fact c
            left join person_card d on d.id = c.decided_by
            left join person_card w on w.id = c.withdrawn_by
            order by c.place desc
            limit :most
            """).param("most", MOST).list(ChangeRow.class);
    var values = sql.sql("""
            select v.change_id, v.setting, v.was, v.became
            from policy_change_value_fact v where v.change_id = any(:changes::uuid[])
            """)
        .each("changes", changes, ChangeRow::id)
        .list(ValueRow.class).stream().collect(groupingBy(ValueRow::changeId));
    return changes.stream()
        .map(row -> new Change(
            row.id(), row.fromOn(), row.decidedAt(), row.byName(), row.why(), row.withdrawnAt(),
            row.withdrawnByName(), !row.fromOn().isAfter(today),
            values.getOrDefault(row.id(), List.of()).stream().map(ValueRow::value)
                .sorted(Comparator.comparing(Value::setting)).toList()))
        .toList();
  }
}
