package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.PlanRefusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Ui;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says with what a session collides, as far as the reader may know it (R28, R31). */
@Component
public class Hits {

  private final Sql sql;

  Hits(Sql sql) {
    this.sql = sql;
  }

  /** Why something was not taken back: with what it collides by now, each in words of its own. */
  List<Wrong> undone(SessionId session, Asker as, List<PlanRefusal> reasons, Viewer viewer) {
    var taken = reasons.stream().flatMap(reason -> reason instanceof PlanRefusal.Collides(var with)
        ? Stream.of(with) : Stream.empty()).toList();
    return taken.isEmpty() ? reasons.stream().map(Refusals::wrong).distinct().toList()
        : Stream.concat(Stream.of(new Wrong("", ui -> ui.text("frame.cancel.wrong.taken"))),
            words(session, as, taken, viewer).stream().map(words -> new Wrong("", words))).toList();
  }

  /**
   * A collision and what the reader may know of it.
   * @param name of the other session; null where it is not the reader's
   * @param person who would have two at once; null where that is not for the reader to know
   */
  record Known(SessionId session, PersonId personId, @Nullable String name, @Nullable String person) {}

  /** The collisions in the reader's words (R31): each person once for each session, and nothing of other families. */
  public List<Function<Ui, String>> words(SessionId session, Asker as, List<Collision> hits, Viewer viewer) {
    return words(session, as, hits, viewer, viewer.zone());
  }

  /** Likewise, on the clocks of this zone. */
  List<Function<Ui, String>> words(
      SessionId session, Asker as, List<Collision> hits, Viewer viewer, ZoneId zone) {
    if (hits.isEmpty()) {
      return List.of();
    }
    var known = known(session, as, hits, viewer);
    return hits.stream().map(hit -> words(hit, known.get(key(hit.session(), hit.person())), viewer, zone))
        .collect(Collectors.groupingBy(words -> words.key() + words.values(), LinkedHashMap::new,
            Collectors.toList()))
        .values().stream().map(same -> (Function<Ui, String>) same.getFirst()).toList();
  }

  // Two that the reader knows nothing about are said once.
  private record Words(String key, List<String> values, Collision hit, ZoneId zone) implements Function<Ui, String> {

    @Override
    public String apply(Ui ui) {
      var range = ui.formats().withZone(zone).range(hit.startsAt(), hit.plannedMinutes());
      return ui.text(key, values.getFirst(), values.getLast(), range);
    }
  }

  private static Words words(Collision hit, Known known, Viewer viewer, ZoneId zone) {
    var name = known.name() == null ? "" : known.name();
    var named = known.name() == null ? "" : "-named";
    if (hit.person().equals(viewer.id())) {
      return new Words("frame.move.hit.yours" + named, List.of("", name), hit, zone);
    }
    return known.person() == null
        ? new Words("frame.move.hit.other", List.of("", ""), hit, zone)
        : new Words("frame.move.hit.theirs" + named, List.of(FirstName.of(known.person()), name), hit, zone);
  }

  private Map<String, Known> known(SessionId id, Asker as, List<Collision> hits, Viewer viewer) {
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
        .param("session", id)
        .param("all", as != Asker.FAMILY)
        .param("staff", as == Asker.STAFF)
        .param("mentors", as == Asker.MENTOR)
        .param("family", as == Asker.FAMILY)
        .param("viewer", viewer.id())
        .list(Known.class).stream()
        .collect(Collectors.toMap(one -> key(one.session(), one.personId()), Function.identity(), (a, _) -> a));
  }

  private static String key(SessionId session, PersonId person) {
    return session.value() + " " + person.value();
  }
}
