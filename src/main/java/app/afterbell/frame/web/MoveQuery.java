package app.afterbell.frame.web;

import app.afterbell.frame.web.MovePage.Look;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.FreeTimes;
import app.afterbell.sessions.MoveReasons;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what moving a session comes to, before it is pressed. Whose it is not on this side, gets NotFound (R28).
 */
@Component
class MoveQuery {

  private final Sql sql;
  private final CancelQuery cancelling;
  private final MoveReasons reasons;
  private final FreeTimes free;

  MoveQuery(Sql sql, CancelQuery cancelling, MoveReasons reasons, FreeTimes free) {
    this.sql = sql;
    this.cancelling = cancelling;
    this.reasons = reasons;
    this.free = free;
  }

  /** @return nothing where there is nothing left to move: it has started, or is called off */
  @Transactional(readOnly = true)
  public Optional<MovePage> page(SessionId id, Asker as, Viewer viewer, Instant now) {
    return cancelling.page(id, as, viewer, now)
        .map(off -> new MovePage(off, as == Asker.FAMILY ? List.of() : reasons.all(),
            MoveForm.empty(off.startsAt(), off.plannedMinutes(), now, viewer.zone()), null, List.of()));
  }

  /** Whether all are free then, and when else on that day. */
  @Transactional(readOnly = true)
  public Look look(MovePage page, Instant startsAt, int minutes, Viewer viewer, Instant now) {
    var look = free.at(page.id(), startsAt, minutes, viewer.zone(), now);
    return new Look(startsAt, minutes, words(page, look.hits(), viewer), look.others());
  }

  /**
   * A collision and what the reader may know of it.
   * @param name of the other session; null where it is not the reader's
   * @param person who would have two at once; null where that is not for the reader to know
   */
  record Known(SessionId session, PersonId personId, @Nullable String name, @Nullable String person) {}

  /** The collisions in the reader's words (R31): each person once for each session, and nothing of other families. */
  List<Function<Ui, String>> words(MovePage page, List<Collision> hits, Viewer viewer) {
    if (hits.isEmpty()) {
      return List.of();
    }
    var known = known(page, hits, viewer);
    return hits.stream().map(hit -> words(hit, known.get(key(hit.session(), hit.person())), viewer))
        .collect(Collectors.groupingBy(words -> words.key() + words.values(), LinkedHashMap::new,
            Collectors.toList()))
        .values().stream().map(same -> (Function<Ui, String>) same.getFirst()).toList();
  }

  // Two that the reader knows nothing about are said once.
  private record Words(String key, List<String> values, Collision hit) implements Function<Ui, String> {

    @Override
    public String apply(Ui ui) {
      var range = ui.formats().range(hit.startsAt(), hit.plannedMinutes());
      return ui.text(key, values.getFirst(), values.getLast(), range);
    }
  }

  private static Words words(Collision hit, Known known, Viewer viewer) {
    var name = known.name() == null ? "" : known.name();
    var named = known.name() == null ? "" : "-named";
    if (hit.person().equals(viewer.id())) {
      return new Words("frame.move.hit.yours" + named, List.of("", name), hit);
    }
    return known.person() == null
        ? new Words("frame.move.hit.other", List.of("", ""), hit)
        : new Words("frame.move.hit.theirs" + named, List.of(FirstName.of(known.person()), name), hit);
  }

  private Map<String, Known> known(MovePage page, List<Collision> hits, Viewer viewer) {
    return sql.sql("""
            select h.session_id as session, h.person_id, n.name,
                   case when :all or h.person_id = s.mentor_id or f.viewer_id is not null then p.name end as person
            from unnest(:sessions::uuid[], :people::uuid[]) as h (session_id, person_id)
            join session_plan_fact o on o.id = h.session_id
            join session_plan_fact s on s.id = :session
            join person_card p on p.id = h.person_id
            left join family_access f on :family and f.viewer_id = :viewer and f.student_id = h.person_id
            left join lateral (
              select case when :family then e.subject else e.name end as name
              from engagement_card e
              where e.id = o.engagement_id
                and (:staff or :mentors and o.mentor_id = :viewer
                  or :family and exists (
                    select from session_student_fact m join family_access a on a.student_id = m.student_id
                    where m.session_id = o.id and a.viewer_id = :viewer))) n on true
            """)
        .each("sessions", hits, Collision::session)
        .each("people", hits, Collision::person)
        .param("session", page.id())
        .param("all", page.as() != Asker.FAMILY)
        .param("staff", page.as() == Asker.STAFF)
        .param("mentors", page.as() == Asker.MENTOR)
        .param("family", page.as() == Asker.FAMILY)
        .param("viewer", viewer.id())
        .list(Known.class).stream()
        .collect(Collectors.toMap(one -> key(one.session(), one.personId()), Function.identity(), (a, _) -> a));
  }

  private static String key(SessionId session, PersonId person) {
    return session.value() + " " + person.value();
  }
}
