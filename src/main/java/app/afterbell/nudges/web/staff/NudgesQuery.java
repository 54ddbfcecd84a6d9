package app.afterbell.nudges.web.staff;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.nudges.Night;
import app.afterbell.nudges.Nudges;
import app.afterbell.nudges.web.staff.NudgesPage.Mentor;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who has something to log, and what they were told of it. */
@Component
class NudgesQuery {

  private static final int SHOWN = 100;

  private final Sql sql;
  private final Nudges nudges;
  private final Organizations organizations;

  NudgesQuery(Sql sql, Nudges nudges, Organizations organizations) {
    this.organizations = organizations;
    this.sql = sql;
    this.nudges = nudges;
  }

  record Row(
      PersonId id, String name, ZoneId zone, int open, int overdue, Instant oldestDueAt, @Nullable Instant toldAt,
      @Nullable String toldBy, @Nullable Instant readAt, @Nullable Instant askedAt, @Nullable String askedBy,
      boolean mailed, int all, int late) {

    Mentor mentor(Night night) {
      return new Mentor(
          id, name, zone, open, overdue, oldestDueAt, toldAt, toldBy, readAt, askedAt, askedBy, mailed, night);
    }
  }

  @Transactional(readOnly = true)
  public NudgesPage page(Answered answered, Viewer viewer, Instant now) {
    var night = night(viewer, now);
    var rows = rows(now);
    return new NudgesPage(rows.stream().map(row -> row.mentor(night)).toList(), rows.isEmpty() ? 0
        : rows.getFirst().late(),
        rows.isEmpty() ? 0 : rows.getFirst().all() - rows.size(), answered, now);
  }

  @Transactional(readOnly = true)
  public PreviewPage preview(Viewer viewer, Instant now) {
    var night = night(viewer, now);
    var rows = rows(now);
    var late = rows.stream().map(row -> row.mentor(night)).filter(one -> one.overdue() > 0).toList();
    var already = late.stream().filter(one -> one.again(now)).toList();
    var told = late.stream().filter(one -> !one.again(now) && !one.quiet(now)).toList();
    var later = late.stream().filter(one -> !one.again(now) && one.quiet(now)).toList();
    boolean pay = viewer.may(Power.SEE_AMOUNTS);
    var page = new PreviewPage(told, later, already, rows.isEmpty() ? 0 : rows.getFirst().late() - late.size(), null,
        pay, now);
    var first = page.first();
    return first == null ? page : new PreviewPage(told, later, already, page.more(),
        nudges.preview(first.id(), first.zone(), pay, now).orElse(null), pay, now);
  }

  private Night night(Viewer viewer, Instant now) {
    return Night.of(organizations.current(viewer).policies().at(now));
  }

  void mustTeach(PersonId mentor) {
    sql.sql("""
            select p.id from person_card p
            where p.id = :id and exists (select from engagement_card e where e.mentor_id = p.id)
            """)
        .param("id", mentor)
        .one(PersonId.class);
  }

  // Of what is counted, those that still run are taken away: nobody is told of them. "offset 0": found by their start.
  private List<Row> rows(Instant now) {
    return sql.sql("""
            with running as materialized (
              select s.mentor_id, count(*) as many
              from (
                select f.mentor_id, f.planned_end, f.logged_at from session_fact f
                where f.starts_at > cast(:now as timestamptz) - make_interval(mins => :longest) and f.starts_at <= :now
                offset 0) s
              where s.logged_at is null and s.planned_end > :now
              group by s.mentor_id),
            waiting as materialized (
              select t.mentor_id, t.open - coalesce(r.many, 0) as open, t.overdue,
                     case when r.many is null then t.oldest_due_at else (
                       select min(o.due_at) from open_task o
                       where o.mentor_id = t.mentor_id and o.starts_at <= :now and o.planned_end <= :now)
                     end as oldest_due_at
              from waiting_tasks(:now) t left join running r on r.mentor_id = t.mentor_id
              where t.open > coalesce(r.many, 0)),
            first as materialized (
              select * from waiting order by oldest_due_at, mentor_id limit :most)
            select p.id, p.name, p.time_zone as zone, w.open, w.overdue, w.oldest_due_at, n.told_at, q.name as told_by,
                   n.read_at, n.mail_id is not null as mailed, a.asked_at, b.name as asked_by, c.every as all, c.late
            from first w
            cross join (
              select count(*) as every, count(*) filter (where overdue > 0) as late from waiting) c
            join person_card p on p.id = w.mentor_id
            left join lateral (
              select x.told_at, x.asked_by, x.read_at, x.mail_id from nudge x
              where x.mentor_id = w.mentor_id order by x.told_at desc, x.id desc limit 1) n on true
            left join nudge_plan a on a.mentor_id = w.mentor_id
            left join person_card q on q.id = n.asked_by
            left join person_card b on b.id = a.asked_by
            order by w.oldest_due_at, p.name, p.id
            """)
        .param("now", now)
        .param("longest", EngagementRule.LONGEST)
        .param("most", SHOWN)
        .list(Row.class);
  }
}
