package app.afterbell.engagements;

import app.afterbell.shared.Sql;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Engagements by the dozen, for who goes over all of them: as many statements as for one. */
@Component
public class ManyEngagements {

  private final Sql sql;
  private final AgreedTerms terms;
  private final WeeklyTimes weekly;

  ManyEngagements(Sql sql) {
    this.sql = sql;
    this.terms = new AgreedTerms(sql);
    this.weekly = new WeeklyTimes(sql);
  }

  /** What was and is agreed of each of these, by their ids. */
  public List<AgreedOverTime> overTime(Collection<EngagementId> ids) {
    var termsOf = terms.overTime(ids);
    var weeklyOf = weekly.overTime(ids);
    return sql.sql(EngagementRow.SELECT + "where e.id = any(:ids) order by e.id")
        .param("ids", ids)
        .list(EngagementRow.class).stream()
        .map(row -> new AgreedOverTime(row.toEngagement(), termsOf.getOrDefault(row.id(), List.of()),
            weeklyOf.getOrDefault(row.id(), List.of())))
        .toList();
  }
}
