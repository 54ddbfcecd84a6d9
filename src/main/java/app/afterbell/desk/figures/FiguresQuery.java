package app.afterbell.desk.figures;

import app.afterbell.desk.figures.FiguresPage.Mentor;
import app.afterbell.desk.figures.FiguresPage.Range;
import app.afterbell.desk.figures.FiguresPage.Subject;
import app.afterbell.desk.figures.FiguresPage.Week;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sums of weeks. */
@Component
class FiguresQuery {

  private static final int FEWEST = 4;

  private final Organizations organizations;
  private final Sql sql;

  FiguresQuery(Organizations organizations, Sql sql) {
    this.organizations = organizations;
    this.sql = sql;
  }

  record Counted(@Nullable Instant at) {}

  /** Those that were never counted, such as before the first session, are weeks of nothing. */
  @Transactional(readOnly = true)
  public FiguresPage page(Range range, Viewer staff, Instant now) {
    var current = WeeksSweep.monday(LocalDate.ofInstant(now, organizations.current(staff).zone()));
    var from = current.minusWeeks(range.weeks() - 1L);
    var counted = sql.sql("""
            select week_on, sessions, cancelled, attended, missed, cancelled_billable, cancelled_non_billable,
                   within_hour, within_day, in_time, late
            from desk_week where week_on >= :from and week_on <= :to
            """)
        .param("from", from)
        .param("to", current)
        .list(Week.class).stream().collect(Collectors.toMap(Week::weekOn, Function.identity()));
    var weeks = IntStream.range(0, range.weeks()).mapToObj(from::plusWeeks)
        .map(on -> counted.getOrDefault(on, new Week(on, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toList();
    return new FiguresPage(range, begun(weeks), mentors(from, current), subjects(from, current),
        sql.sql("select max(counted_at) as at from desk_week").one(Counted.class).at());
  }

  // Weeks before the company's first session say nothing; some stay, so that a chart is one.
  private static List<Week> begun(List<Week> weeks) {
    int first = IntStream.range(0, weeks.size())
        .filter(i -> weeks.get(i).sessions() + weeks.get(i).cancelled() > 0).findFirst().orElse(0);
    return weeks.subList(Math.min(first, Math.max(0, weeks.size() - FEWEST)), weeks.size());
  }

  private List<Mentor> mentors(LocalDate from, LocalDate to) {
    return sql.sql("""
            select p.id, p.name, h.sessions, h.minutes
            from (select mentor_id, sum(sessions)::int as sessions, sum(minutes)::int as minutes from desk_week_hours
                  where week_on >= :from and week_on <= :to group by mentor_id) h
            join person_card p on p.id = h.mentor_id
            order by h.minutes desc, p.name, p.id
            """)
        .param("from", from)
        .param("to", to)
        .list(Mentor.class);
  }

  private List<Subject> subjects(LocalDate from, LocalDate to) {
    return sql.sql("""
            select subject, sum(sessions)::int as sessions, sum(minutes)::int as minutes from desk_week_hours
            where week_on >= :from and week_on <= :to group by subject order by minutes desc, subject
            """)
        .param("from", from)
        .param("to", to)
        .list(Subject.class);
  }
}
