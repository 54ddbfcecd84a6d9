package app.afterbell.frame.web.leave;

import app.afterbell.sessions.Asker;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the mentor that a page is about: the reader, or one of staff's choice. */
@Component
public class WhoseDays {

  private final Sql sql;

  WhoseDays(Sql sql) {
    this.sql = sql;
  }

  private record Mentor(PersonId id, String name, ZoneId zone) {}

  /** @param mentor of a page of staff's; null for the mentor's own */
  public Whose of(@Nullable UUID mentor, Viewer viewer) {
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
}
