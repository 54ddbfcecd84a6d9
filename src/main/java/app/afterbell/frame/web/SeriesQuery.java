package app.afterbell.frame.web;

import app.afterbell.frame.web.SeriesPage.Done;
import app.afterbell.frame.web.SeriesPage.Row;
import app.afterbell.frame.web.SeriesPage.Session;
import app.afterbell.planning.Series;
import app.afterbell.planning.SeriesDate;
import app.afterbell.planning.SeriesDate.Becomes;
import app.afterbell.planning.SeriesList;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.MoveReason;
import app.afterbell.sessions.MoveReasons;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a series for its change. Who may not move the session, gets NotFound (R28). */
@Component
class SeriesQuery {

  private final Sql sql;
  private final Series series;
  private final MoveReasons reasons;
  private final Hits hits;

  SeriesQuery(Sql sql, Series series, MoveReasons reasons, Hits hits) {
    this.sql = sql;
    this.series = series;
    this.reasons = reasons;
    this.hits = hits;
  }

  /** The form as it is opened. */
  @Transactional(readOnly = true)
  public SeriesPage page(SessionId id, Asker as, Viewer viewer) {
    var session = session(id, as, viewer);
    var form = SeriesForm.empty(session.startsAt().atZone(session.zone()), session.plannedMinutes());
    return page(session, as, form, null, false, viewer);
  }

  /** As it was typed, with the list that belongs to it where it can be weighed. */
  @Transactional
  public SeriesPage look(SessionId id, Asker as, SeriesForm form, boolean pressed, Viewer viewer, Instant now) {
    var session = session(id, as, viewer);
    var asked = form.read(id, as, usual().stream().findFirst().map(MoveReason::key).orElse(null), pressed);
    var list = asked.flatMap(one -> series.look(one, viewer, now));
    if (asked.isPresent() && list.isEmpty()) {
      form.typed().refuse("which", SeriesWrong.NO_SERIES);
    }
    if (list.filter(SeriesList::taken).isPresent()) {
      form.typed().refuse("at", SeriesWrong.TAKEN);
    }
    return page(session, as, form, list.orElse(null), false, viewer);
  }

  /** What there is by now is not what was seen. */
  @Transactional(readOnly = true)
  public SeriesPage differing(SessionId id, Asker as, SeriesForm form, SeriesList now, Viewer viewer) {
    return page(session(id, as, viewer), as, form, now, true, viewer);
  }

  // No family asked for all of them too late.
  private List<MoveReason> usual() {
    return reasons.all().stream().filter(reason -> !reason.billed()).toList();
  }

  private SeriesPage page(
      Session session, Asker as, SeriesForm form, @Nullable SeriesList list, boolean differs, Viewer viewer) {
    var rows = list == null ? List.<Row>of() : list.dates().stream()
        .map(date ->
            new Row(date, differs && !form.seen().contains(date.line()), hits(date, as, viewer, session.zone())))
                .toList();
    return new SeriesPage(session, as, form, usual(), list, rows, differs, done(session, viewer).orElse(null));
  }

  private List<Function<Ui, String>> hits(SeriesDate date, Asker as, Viewer viewer, ZoneId zone) {
    if (!(date.becomes() instanceof Becomes.Refused(var reasons)) || date.session() == null) {
      return List.of();
    }
    var taken = reasons.stream().flatMap(reason -> reason instanceof PlanRefusal.Collides(Collision with)
        ? Stream.of(with) : Stream.empty()).toList();
    return taken.isEmpty() ? reasons.stream().map(reason -> Refusals.wrong(reason).sentence()).toList()
        : hits.words(date.session(), as, taken, viewer, zone);
  }

  private Session session(SessionId id, Asker as, Viewer viewer) {
    return sql.sql("""
            select s.id, s.engagement_id, e.name, s.starts_at, s.planned_minutes, e.time_zone as zone,
                   (select count(distinct f.family_id)::integer from session_student_fact m
                    join student_family f on f.student_id = m.student_id where m.session_id = s.id) as families
            from session_plan_fact s join engagement_card e on e.id = s.engagement_id
            where s.id = :id and case :as when 'staff' then :staff else s.mentor_id = :viewer end
            """)
        .param("id", id)
        .param("as", as)
        .param("staff", viewer.may(Power.PLAN_SESSIONS))
        .param("viewer", viewer.id())
        .one(Session.class);
  }

  private Optional<Done> done(Session session, Viewer viewer) {
    return series.last(session.engagementId(), viewer).map(one ->
        new Done(one.id(), one.sessions(), one.undoUntil()));
  }
}
