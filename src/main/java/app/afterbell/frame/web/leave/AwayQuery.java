package app.afterbell.frame.web.leave;

import app.afterbell.planning.Leaves;
import app.afterbell.planning.StandingSession;
import app.afterbell.planning.StandingSessions;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whose days they are, and which sessions stand in a leave. */
@Component
class AwayQuery {

  private final Sql sql;
  private final StandingSessions standing;

  AwayQuery(Sql sql, StandingSessions standing) {
    this.sql = sql;
    this.standing = standing;
  }

  private record Mentor(PersonId id, String name, ZoneId zone) {}

  /** @param mentor of a page of staff's; null for the mentor's own */
  Whose whose(@Nullable UUID mentor, Viewer viewer) {
    if (mentor == null) {
      return new Whose(viewer.id(), viewer.name(), viewer.zone(), Asker.MENTOR);
    }
    var found = sql.sql("""
            select p.id, p.name, p.time_zone as zone from person_card p
            where p.id = :id and exists (select from role_card r where r.person_id = p.id and r.role = 'mentor')
            """)
        .param("id", mentor)
        .optional(Mentor.class).orElseThrow(NotFound::new);
    return new Whose(found.id(), found.name(), found.zone(), Asker.STAFF);
  }

  /** Those in a leave to be. */
  List<StandingSession> in(Leaves.NewLeave leave, Instant now) {
    return standing.ofMentor(leave.mentor(), leave.from(), leave.to(), null, now);
  }

  /** Those in a leave about which nobody decided. */
  List<StandingSession> open(Whose whose, Leaves.Line leave, Instant now) {
    return standing.ofMentor(whose.id(), leave.from(), leave.to(), leave.id(), now).stream()
        .filter(one -> !one.kept()).toList();
  }
}
