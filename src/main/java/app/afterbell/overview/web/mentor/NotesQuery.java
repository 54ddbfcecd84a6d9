package app.afterbell.overview.web.mentor;

import app.afterbell.overview.web.mentor.NotesPage.Item;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import app.afterbell.web.Search;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and searches a mentor's own notes, a page at a time. */
@Component
class NotesQuery {

  private static final int PAGE = 20;

  private final Sql sql;

  NotesQuery(Sql sql) {
    this.sql = sql;
  }

  NotesPage page(Viewer mentor, Search search, @Nullable Before before, Instant now) {
    var from = before == null ? new Before(now, new UUID(-1, -1)) : before;
    var notes = sql.sql(
            """
            select s.id, e.name as engagement, s.starts_at, n.body, n.recorded_at, n.revision > 1 as edited
            from session_fact s
            join engagement_card e on e.id = s.engagement_id
            join notes_fact n on n.session_id = s.id
            where s.mentor_id = :mentor and s.notes_at is not null and (s.starts_at, s.id) < (:before, :session::uuid)
              and (:everything or n.body ilike :pattern or e.name ilike :pattern or e.subject ilike :pattern
                   or exists (select from engagement_member m join person_card c on c.id = m.student_id
                              where m.engagement_id = s.engagement_id and c.name ilike :pattern))
            order by s.starts_at desc, s.id desc
            limit :most
            """)
        .param("mentor", mentor.id())
        .param("before", from.startsAt())
        .param("session", from.session())
        .param("everything", search.isEmpty())
        .param("pattern", search.pattern())
        .param("most", PAGE + 1)
        .list(Item.class);
    var shown = notes.subList(0, Math.min(PAGE, notes.size()));
    var older = notes.size() > PAGE ? new Before(shown.getLast().startsAt(), shown.getLast().id().value()) : null;
    return new NotesPage(search.typed(), shown, before == null, older);
  }
}
