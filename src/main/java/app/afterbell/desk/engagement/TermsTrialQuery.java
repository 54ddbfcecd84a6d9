package app.afterbell.desk.engagement;

import app.afterbell.desk.engagement.TermsTrial.Line;
import app.afterbell.desk.engagement.TermsTrial.Row;
import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.organization.Organizations;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sessions that other terms would be for, with their lines, and computes what each would come to. */
@Component
class TermsTrialQuery {

  private static final int MOST = 300;

  private final Sql sql;
  private final Engagements engagements;
  private final Organizations organizations;

  TermsTrialQuery(Sql sql, Engagements engagements, Organizations organizations) {
    this.sql = sql;
    this.engagements = engagements;
    this.organizations = organizations;
  }

  private record SessionRow(
      SessionId id, Instant startsAt, int minutes, boolean stands, int students, @Nullable Long promised) {}

  private record LineRow(
      boolean billed, SessionId sessionId, int minutes, int percent, long total, Currency currency) {

    private Line line() {
      return new Line(minutes, percent, new Money(total, currency));
    }
  }

  @Transactional(readOnly = true)
  public TermsTrial trial(Engagement engagement, LocalDate from, Terms terms, Viewer viewer) {
    var over = engagements.termsOverTime(engagement.id());
    var until = over.stream().map(TermsHeld::firstOn).filter(from::isBefore).min(LocalDate::compareTo).orElse(null);
    var sessions = sessions(engagement, from, until);
    var shown = sessions.stream().limit(MOST).toList();
    var lines = lines(shown.stream().filter(SessionRow::stands).toList()).stream()
        .collect(Collectors.groupingBy(LineRow::sessionId));
    return new TermsTrial(from, until, terms, shown.stream()
        .map(one -> row(engagement, one, lines, over, terms))
        .filter(row -> !row.stands() || !row.billed().isZero() || !row.paid().isZero()).toList(),
        sessions.size() > MOST, viewer.may(Power.SEE_AMOUNTS), false);
  }

  private Row row(
      Engagement engagement, SessionRow one, Map<SessionId, List<LineRow>> lines, List<TermsHeld> over, Terms then) {
    if (one.stands()) {
      var theirs = lines.getOrDefault(one.id(), List.of());
      return TermsTrial.standing(one.id(), one.startsAt(), one.minutes(),
          theirs.stream().filter(LineRow::billed).map(LineRow::line).toList(),
          theirs.stream().filter(line -> !line.billed()).map(LineRow::line).toList(), then);
    }
    var policy = organizations.current().policies().at(one.startsAt());
    var now = TermsHeld.on(over, one.startsAt().atZone(engagement.agreed().zone()).toLocalDate()).terms();
    var promised = one.promised() == null ? null : new Money(one.promised(), now.payRate().currency());
    return TermsTrial.awaited(one.id(), one.startsAt(), one.minutes(), one.students(), now, then, promised,
        policy.attended().billed(), policy.attended().paid());
  }

  // Of those that were cancelled, the ones for which something is owed have lines.
  private List<SessionRow> sessions(Engagement engagement, LocalDate from, @Nullable LocalDate until) {
    var zone = engagement.agreed().zone();
    return sql.sql("""
            select s.id, s.starts_at, s.planned_minutes as minutes,
                   s.logged_at is not null or s.cancelled_at is not null as stands,
                   (select count(*)::integer from session_student_fact m where m.session_id = s.id) as students,
                   (select u.pay_rate from session_substitute_fact u where u.session_id = s.id) as promised
            from (
              select * from session_plan_fact
              where engagement_id = :id and starts_at >= :from and starts_at < :to and cancelled_at is null
              union all
              select * from session_plan_fact
              where engagement_id = :id and starts_at >= :from and starts_at < :to and cancelled_at is not null) s
            order by s.starts_at, s.id
            limit :most
            """)
        .param("id", engagement.id())
        .param("from", from.atStartOfDay(zone).toInstant())
        .param("to", (until == null ? LocalDate.of(2300, 1, 1) : until).atStartOfDay(zone).toInstant())
        .param("most", MOST + 1)
        .list(SessionRow.class);
  }

  private List<LineRow> lines(List<SessionRow> sessions) {
    return sessions.isEmpty() ? List.of() : sql.sql("""
            select true as billed, l.session_id, l.minutes, l.percent, l.total, l.currency from charge_fact l
            where l.session_id = any(:ids::uuid[]) and not exists (select from charge_fact n where n.corrects = l.id)
            union all
            select false, l.session_id, l.minutes, l.percent, l.total, l.currency from earning_fact l
            where l.session_id = any(:ids::uuid[]) and not exists (select from earning_fact n where n.corrects = l.id)
            """)
        .each("ids", sessions, SessionRow::id)
        .list(LineRow.class);
  }
}
