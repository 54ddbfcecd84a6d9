package app.afterbell.planning;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sessions that an engagement has ahead, and that are of none of its dates yet: planned by hand, or elsewhere. Each
 * stands for one date of its own day, the nearest, so that nothing is planned twice.
 */
final class Known {

  private record Session(EngagementId engagementId, SessionId id, Instant startsAt) {}

  private final List<Session> sessions;

  private Known(List<Session> sessions) {
    this.sessions = new ArrayList<>(sessions);
  }

  static Known nothing() {
    return new Known(List.of());
  }

  /** Those of each of these; an engagement without any is not in it. */
  static Map<EngagementId, Known> of(Sql sql, Collection<EngagementId> engagements, Instant from) {
    return sql.sql("""
            select s.engagement_id, s.id, s.starts_at
            from (select * from session_plan_fact
                  where engagement_id = any(:engagements) and starts_at >= :from and cancelled_at is null
                  union all
                  select * from session_plan_fact
                  where engagement_id = any(:engagements) and starts_at >= :from and cancelled_at is not null) s
            where not exists (select from occurrence o where o.engagement_id = s.engagement_id and o.session_id = s.id)
              and not exists (select from fallen_session f where f.session_id = s.id)
            order by s.cancelled_at is not null, s.starts_at, s.id
            """)
        .param("engagements", engagements)
        .param("from", from)
        .list(Session.class).stream()
        .collect(Collectors.groupingBy(Session::engagementId,
            Collectors.collectingAndThen(Collectors.toList(), Known::new)));
  }

  /** The one that stands for this date; it stands for no other. */
  Optional<SessionId> take(Occurrence one) {
    var at = one.time().instant();
    var found = sessions.stream()
        .filter(session -> session.startsAt().atZone(one.zone()).toLocalDate().equals(one.on()))
        .min(Comparator.comparing(session -> Duration.between(session.startsAt(), at).abs()));
    found.ifPresent(sessions::remove);
    return found.map(Session::id);
  }
}
