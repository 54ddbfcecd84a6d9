package app.afterbell.desk.engagements;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.planning.Beginnings.Rhythm;
import app.afterbell.planning.Dated;
import app.afterbell.planning.Outlook;
import app.afterbell.planning.Outlooks;
import app.afterbell.planning.WeeklyClash;
import app.afterbell.sessions.Collision;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what weekly times would plan, with the names of who and what is in the way. */
@Component
public class ForeseenQuery {

  private final Sql sql;
  private final Outlooks outlooks;

  ForeseenQuery(Sql sql, Outlooks outlooks) {
    this.sql = sql;
    this.outlooks = outlooks;
  }

  public Foreseen of(NewEngagement agreed, Rhythm rhythm, Instant now) {
    return named(outlooks.of(agreed, rhythm, now), agreed);
  }

  /** Of one more weekly time. */
  public Foreseen beside(EngagementId id, NewEngagement agreed, WeeklyHeld time, Instant now) {
    return named(outlooks.beside(id, time, now), agreed);
  }

  /** What a press must be answered with that was made before this was seen; empty: nothing of it is new. */
  public static Optional<Foreseen> unseen(Foreseen foreseen, Typed typed) {
    return foreseen.isSeen(typed.all("left")) ? Optional.empty() : Optional.of(foreseen.afterAPress());
  }

  private record Person(PersonId id, String name) {}

  private record Session(SessionId id, String name) {}

  private Foreseen named(Outlook outlook, NewEngagement agreed) {
    var hits = outlook.dates().stream()
        .flatMap(one -> one.outcome() instanceof Dated.Outcome.Collides(var with) ? with.stream() : Stream.empty())
        .toList();
    var people = Stream.concat(hits.stream().map(Collision::person),
        outlook.weekly().stream().map(WeeklyClash::person)).distinct().toList();
    return new Foreseen(outlook, people(people), sessions(hits), agreed.name(), agreed.zone(), false);
  }

  private Map<PersonId, String> people(List<PersonId> ids) {
    return ids.isEmpty() ? Map.of() : sql.sql("select id, name from person_card where id = any(:ids::uuid[])")
        .param("ids", ids)
        .list(Person.class).stream().collect(Collectors.toMap(Person::id, Person::name));
  }

  private Map<SessionId, String> sessions(List<Collision> hits) {
    return hits.isEmpty() ? Map.of() : sql.sql("""
            select s.id, e.name from session_plan_fact s join engagement_card e on e.id = s.engagement_id
            where s.id = any(:ids::uuid[])
            """)
        .each("ids", hits, hit -> hit.session().value())
        .list(Session.class).stream().collect(Collectors.toMap(Session::id, Session::name));
  }
}
