package app.afterbell.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.afterbell.engagements.EngagementId;
import app.afterbell.notifications.Standing.Old;
import app.afterbell.notifications.Standing.Place;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of the sweep: plans that are due, how they stand, what comes of it. */
@Component
class ReminderPlans {

  private final Sql sql;

  ReminderPlans(Sql sql) {
    this.sql = sql;
  }

  record Plan(PersonId guardian, PersonId student, Rhythm rhythm, int every, Via via, @Nullable ZoneId zone,
      @Nullable Instant changedAt, @Nullable LocalDate toldWeek) {}

  record Key(PersonId guardian, PersonId student) {}

  record PlaceRow(PersonId guardian, PersonId student, EngagementId engagement, int told, int muted, int ready,
      @Nullable Instant nextAt, List<Integer> fresh) {}

  /**
   * Locks some of the plans that are to be looked at.
   * @param every the organization's, for somebody who has not chosen
   */
  List<Standing> lock(int most, int every, Instant now) {
    var plans = sql.sql("""
            select p.guardian_id as guardian, p.student_id as student, coalesce(p.rhythm, 'nth') as rhythm,
                   coalesce(p.every, :every) as every, p.via, r.zone, p.changed_at,
                   (select max(x.week_on) from notification x
                    where x.guardian_id = p.guardian_id and x.student_id = p.student_id and x.week_on is not null)
                      as told_week
            from reminder_plan p
            left join lateral ( -- offset 0: asked for each of these, and not joined to all guardians
              select g.zone from reminder_reader g
              where g.guardian_id = p.guardian_id and g.student_id = p.student_id offset 0) r on true
            where p.look_at <= :now
            order by p.look_at limit :most
            for update of p skip locked
            """)
        .param("every", every)
        .param("now", now)
        .param("most", most)
        .list(Plan.class);
    if (plans.isEmpty()) {
      return List.of();
    }
    muteForgetters(plans);
    var places = places(plans, now);
    return plans.stream()
        .map(plan -> new Standing(plan.guardian(), plan.student(), new Choice(plan.rhythm(), plan.every(), plan.via()),
            plan.zone(), plan.changedAt(), plan.toldWeek(),
            places.getOrDefault(new Key(plan.guardian(), plan.student()), List.of())))
        .toList();
  }

  /** Writes down what is to be told. What was told before for the same reason is left as it is. */
  void tell(List<Due> all, Instant now) {
    if (all.isEmpty()) {
      return;
    }
    sql.sql("""
            insert into notification (id, guardian_id, student_id, engagement_id, through_place, week_on, at, in_inbox,
              by_mail)
            select id, guardian, student, nullif(engagement, '')::uuid, nullif(through, 0), nullif(week, '')::date,
                   coalesce((select max(coalesce(n.due_at, :now)) from noted_session n
                             where n.student_id = d.student and n.engagement_id = nullif(d.engagement, '')::uuid
                               and n.place <= d.through and n.place > d.through - 12), :now),
                   via <> 'mail', via <> 'inbox'
            from unnest(:ids::uuid[], :guardians::uuid[], :students::uuid[], :engagements::text[], :throughs::integer[],
                        :weeks::text[], :vias::text[])
              as d (id, guardian, student, engagement, through, week, via)
            on conflict do nothing
            """)
        .param("ids", each(all, Due::id))
        .param("guardians", each(all, Due::guardian))
        .param("students", each(all, Due::student))
        .param("engagements",
            each(all, due -> due.week() != null ? "" : due.stretches().getFirst().engagement().value().toString()))
        .param("throughs", each(all, due -> due.week() != null ? 0 : due.stretches().getFirst().places().through()))
        .param("weeks", each(all, due -> Objects.toString(due.week(), "")))
        .param("vias", each(all, due -> due.via().name().toLowerCase(Locale.ROOT)))
        .param("now", now)
        .update();
    writeStretches(all);
  }

  /** Says of each plan when to look at it again. */
  void lookAgain(List<Standing> standings, Instant now) {
    sql.sql("""
            update reminder_plan p set look_at = nullif(d.look_at, '')::timestamptz
            from unnest(:guardians::uuid[], :students::uuid[], :looks::text[]) as d (guardian, student, look_at)
            where p.guardian_id = d.guardian and p.student_id = d.student
            """)
        .param("guardians", each(standings, Standing::guardian))
        .param("students", each(standings, Standing::student))
        .param("looks", each(standings, standing -> Objects.toString(standing.lookAt(now), "")))
        .update();
  }

  /** Takes what is old for heard, so that the next reminder is computed from there. */
  void mute(List<Old> all) {
    if (!all.isEmpty()) {
      sql.sql("""
              update reminder_place l set muted = d.through
              from unnest(:guardians::uuid[], :students::uuid[], :engagements::uuid[], :throughs::integer[])
                as d (guardian, student, engagement, through)
              where l.guardian_id = d.guardian and l.student_id = d.student and l.engagement_id = d.engagement
              """)
          .param("guardians", each(all, Old::guardian))
          .param("students", each(all, Old::student))
          .param("engagements", each(all, Old::engagement))
          .param("throughs", each(all, Old::through))
          .update();
    }
  }

  // Who may not read the notes at this moment has missed what is there: it is not told when they may again.
  private void muteForgetters(List<Plan> plans) {
    var shut = plans.stream().filter(plan -> plan.zone() == null).toList();
    if (!shut.isEmpty()) {
      sql.sql("""
              update reminder_place l set muted = c.sessions
              from unnest(:guardians::uuid[], :students::uuid[]) as d (guardian, student), noted_count c
              where l.guardian_id = d.guardian and l.student_id = d.student
                and c.student_id = l.student_id and c.engagement_id = l.engagement_id
              """)
          .param("guardians", each(shut, Plan::guardian))
          .param("students", each(shut, Plan::student))
          .update();
    }
  }

  private Map<Key, List<Place>> places(List<Plan> plans, Instant now) {
    return sql.sql("""
            select l.guardian_id as guardian, l.student_id as student, l.engagement_id as engagement, l.told, l.muted,
                   coalesce(unready.place - 1, c.sessions) as ready, unready.due_at as next_at,
                   array(select n.place from noted_session n
                         where n.student_id = l.student_id and n.engagement_id = l.engagement_id
                           and n.place > greatest(l.told, l.muted) and n.due_at is not null) as fresh
            from unnest(:guardians::uuid[], :students::uuid[], :untils::text[]) as d (guardian, student, until)
            join reminder_place l on l.guardian_id = d.guardian and l.student_id = d.student
            join noted_count c on c.student_id = l.student_id and c.engagement_id = l.engagement_id
            left join lateral (
              select min(n.place) as place, min(n.due_at) as due_at from noted_session n
              where n.student_id = l.student_id and n.engagement_id = l.engagement_id and n.place > l.told
                and n.due_at > d.until::timestamptz) unready on true
            """)
        .param("guardians", each(plans, Plan::guardian))
        .param("students", each(plans, Plan::student))
        .param("untils", each(plans, plan -> Standing.heardUntil(plan.rhythm(), plan.zone(), now).toString()))
        .list(PlaceRow.class)
        .stream()
        .collect(groupingBy(row -> new Key(row.guardian(), row.student()), mapping(
            row -> new Place(row.engagement(), row.told(), row.muted(), row.ready(), row.nextAt(), row.fresh()),
            toList())));
  }

  private void writeStretches(List<Due> all) {
    var rows = all.stream()
        .flatMap(due -> due.stretches().stream().map(stretch -> new Row(due, stretch)))
        .toList();
    // Those of a reason that was there already are not written, but their places are taken as told.
    sql.sql("""
            insert into notification_session (notification_id, session_id)
            select d.id, n.session_id
            from unnest(:ids::uuid[], :engagements::uuid[], :afters::integer[], :throughs::integer[],
              :olderToo::boolean[])
              as d (id, engagement, after, through, older_too)
            join notification x on x.id = d.id
            join lateral ( -- offset 0: asked for these places, and not for all that the student has
              select n.session_id from noted_session n
              where n.student_id = x.student_id and n.engagement_id = d.engagement
                and n.place > d.after and n.place <= d.through and (d.older_too or n.due_at is not null) offset 0) n
                  on true
            """)
        .param("ids", each(rows, row -> row.due().id()))
        .param("engagements", each(rows, row -> row.stretch().engagement()))
        .param("afters", each(rows, row -> row.stretch().places().after()))
        .param("throughs", each(rows, row -> row.stretch().places().through()))
        .param("olderToo", each(rows, row -> row.stretch().olderToo()))
        .update();
    sql.sql("""
            update reminder_place l set told = greatest(l.told, d.through)
            from (select guardian, student, engagement, max(through) as through
                  from unnest(:guardians::uuid[], :students::uuid[], :engagements::uuid[], :throughs::integer[])
                    as u (guardian, student, engagement, through)
                  group by guardian, student, engagement) d
            where l.guardian_id = d.guardian and l.student_id = d.student and l.engagement_id = d.engagement
            """)
        .param("guardians", each(rows, row -> row.due().guardian()))
        .param("students", each(rows, row -> row.due().student()))
        .param("engagements", each(rows, row -> row.stretch().engagement()))
        .param("throughs", each(rows, row -> row.stretch().places().through()))
        .update();
  }

  private record Row(Due due, Due.Stretch stretch) {}

  private static <T, R> List<R> each(Collection<T> all, Function<T, R> part) {
    return all.stream().map(part).toList();
  }
}
