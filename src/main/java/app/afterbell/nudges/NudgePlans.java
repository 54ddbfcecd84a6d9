package app.afterbell.nudges;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The SQL of who is to be looked at: sees sessions end, locks mentors, says when to look again. */
@Component
class NudgePlans {

  // Between sessions that follow one another nobody reads mail.
  private static final Duration BETWEEN = Duration.ofMinutes(30);

  private final Sql sql;
  private final OwedSessions owed;
  private final MentorChannels channels;

  NudgePlans(Sql sql, OwedSessions owed, MentorChannels channels) {
    this.sql = sql;
    this.owed = owed;
    this.channels = channels;
  }

  record Row(
      PersonId mentor, @Nullable String name, @Nullable ZoneId zone, @Nullable String email, List<Moment> moments,
      List<Way> ways, Instant heardUntil, @Nullable Instant toldAt, @Nullable String toldBy, @Nullable PersonId askedBy,
      @Nullable String asker, @Nullable Instant busyUntil, @Nullable Instant undoUntil) {

    @Nullable Staff asked() {
      return askedBy == null ? null : new Staff(askedBy, Objects.requireNonNullElse(asker, ""));
    }
  }

  /**
   * Has the mentors looked at whose sessions have ended since the last time. What had ended before the first time, and
   * what comes in after its end, is seen by nobody.
   */
  void see(Instant now) {
    var from = sql.sql("select seen_until from nudge_sweep for update skip locked").optional(Instant.class);
    if (from.isEmpty()) { // never, or another instance is at it
      sql.sql("insert into nudge_sweep (seen_until) values (:now) on conflict do nothing").param("now", now).update();
      return;
    }
    sql.sql("""
            with ended as materialized (
              select s.id, s.mentor_id from session_fact s
              where s.starts_at > cast(:from as timestamptz) - make_interval(mins => :longest) and s.starts_at <= :now
                and s.planned_end > :from and s.planned_end <= :now),
            seen as (
              insert into nudge_session_seen (session_id) select id from ended on conflict do nothing)
            insert into nudge_plan as p (mentor_id, heard_until, look_at)
            select distinct mentor_id, cast(:from as timestamptz), cast(:now as timestamptz) from ended
            order by mentor_id
            on conflict (mentor_id) do update set look_at = least(p.look_at, excluded.look_at)
            """)
        .param("from", from.get())
        .param("now", now)
        .param("longest", EngagementRule.LONGEST)
        .update();
    sql.sql("update nudge_sweep set seen_until = greatest(seen_until, :now)").param("now", now).update();
  }

  /** Locks some of those who are to be looked at; who is locked by others is left to them. */
  List<Standing> lockDue(int most, Instant now) {
    return withOwed(standings(sql.sql(SELECT + """
            where p.look_at <= :now
            order by p.look_at limit :most
            for update of p skip locked
            """)
        .param("most", most), now), now);
  }

  /** Locks these, one after the other, and waits for who has them. What they owe is not read yet. */
  List<Standing> lock(Collection<PersonId> mentors, Instant now) {
    sql.sql("""
            insert into nudge_plan (mentor_id, heard_until)
            select c.id, :now from person_card c
            where c.id = any(:mentors) and c.open and exists (select from engagement_card e where e.mentor_id = c.id)
            order by c.id
            on conflict do nothing
            """)
        .param("mentors", List.copyOf(mentors))
        .param("now", now)
        .update();
    return standings(sql.sql(SELECT + """
            where p.mentor_id = any(:mentors)
            order by p.mentor_id
            for update of p
            """)
        .param("mentors", List.copyOf(mentors)), now);
  }

  /** Notes how far each was told, and when to look at them again. */
  void keep(List<Standing> standings, List<@Nullable Instant> lookAt) {
    sql.sql("""
            update nudge_plan p
            set heard_until = d.heard::timestamptz, told_at = nullif(d.told, '')::timestamptz,
                look_at = nullif(d.look, '')::timestamptz,
                asked_by = case when d.asked then p.asked_by end, asked_at = case when d.asked then p.asked_at end
            from unnest(:mentors::uuid[], :heards::text[], :tolds::text[], :looks::text[], :askeds::boolean[])
              as d (mentor, heard, told, look, asked)
            where p.mentor_id = d.mentor
            """)
        .each("mentors", standings, Standing::mentor)
        .each("heards", standings, Standing::heardUntil)
        .each("tolds", standings, one -> Objects.toString(one.toldAt(), ""))
        .param("looks", lookAt.stream().map(at -> Objects.toString(at, "")).toList())
        .each("askeds", standings, one -> one.askedBy() != null)
        .update();
  }

  /** Has mentors told when their night is over, because somebody of staff asks for it now; who asked first stands. */
  void ask(List<Standing> mentors, PersonId staff, List<Instant> until, Instant now) {
    sql.sql("""
            update nudge_plan p set asked_by = :staff, asked_at = :now, look_at = d.until::timestamptz
            from unnest(:mentors::uuid[], :untils::text[]) as d (mentor, until)
            where p.mentor_id = d.mentor and p.asked_by is null
            """)
        .param("staff", staff)
        .param("now", now)
        .each("mentors", mentors, Standing::mentor)
        .each("untils", until, Instant::toString)
        .update();
  }

  private static final String SELECT = """
      select p.mentor_id as mentor, r.name, r.time_zone as zone, a.email, p.heard_until, p.told_at, p.asked_by,
             (select q.name from nudge n join person_card q on q.id = n.asked_by
              where n.mentor_id = p.mentor_id and n.told_at = p.told_at) as told_by,
             (select q.name from person_card q where q.id = p.asked_by) as asker,
             coalesce(p.moments, array['end', 'evening', 'overdue']) as moments,
             coalesce(p.ways, array['mail', 'inbox', 'slack']) as ways,
             (select max(s.planned_end) from session_fact s
              where s.mentor_id = p.mentor_id and s.planned_end > :now
                and s.starts_at > cast(:now as timestamptz) - make_interval(mins => :longest)
                and s.starts_at <= :soon) as busy_until,
             (select max(s.undo_until) from session_fact s
              where s.mentor_id = p.mentor_id and s.undo_until > :now) as undo_until
      from nudge_plan p
      left join lateral ( -- offset 0: asked for each of these, and not joined to everybody
        select c.name, c.time_zone from person_card c where c.id = p.mentor_id and c.open offset 0) r on true
      left join lateral (
        select x.email from person_address x where x.person_id = p.mentor_id offset 0) a on true
      """;

  private List<Standing> standings(Sql.Statement locking, Instant now) {
    var rows = locking.param("now", now)
        .param("soon", now.plus(BETWEEN))
        .param("longest", EngagementRule.LONGEST)
        .list(Row.class);
    var reached = rows.isEmpty() ? Set.of() : channels.of(rows.stream().map(Row::mentor).toList());
    return rows.stream()
        .map(row -> new Standing(row.mentor(), Objects.requireNonNullElse(row.name(), ""), row.zone(), row.email(),
            new NudgeChoice(set(Moment.class, row.moments()), set(Way.class, row.ways())), row.heardUntil(),
            row.toldAt(), row.toldBy(), row.asked(), row.busyUntil(), row.undoUntil(),
            reached.contains(row.mentor()), List.of()))
        .toList();
  }

  /** The same with what each owes. */
  List<Standing> withOwed(List<Standing> standings, Instant now) {
    var theirs = owed.of(standings.stream().map(Standing::mentor).toList(), now);
    return standings.stream().map(one -> one.owing(theirs.getOrDefault(one.mentor(), List.of()))).toList();
  }

  static <E extends Enum<E>> Set<E> set(Class<E> type, List<E> values) {
    return values.isEmpty() ? EnumSet.noneOf(type) : EnumSet.copyOf(values);
  }
}
