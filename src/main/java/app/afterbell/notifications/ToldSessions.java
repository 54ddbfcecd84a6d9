package app.afterbell.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import app.afterbell.practice.PracticeList;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Written;
import app.afterbell.templates.Templates;
import app.afterbell.web.KnownHeadings;
import app.afterbell.web.ShownNotes;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads how the notes begin that notifications are about, as they stand now: what is for all, and the part for the
 * notification's own student. A person who asks has made sure that its guardian may read them.
 */
@Component
public class ToldSessions {

  private final Sql sql;
  private final KnownHeadings headings;

  ToldSessions(Sql sql, KnownHeadings headings) {
    this.sql = sql;
    this.headings = headings;
  }

  record Row(NotificationId notification, SessionId session, String engagement, String mentor, Instant startsAt,
      int plannedMinutes,
      String body, @Nullable String part, List<String> practise) {}

  /** The oldest first. */
  public Map<NotificationId, List<Told>> of(Collection<NotificationId> ids) {
    return sql.sql("""
            select x.id as notification, s.id as session, e.name as engagement, t.name as mentor, s.starts_at,
              s.planned_minutes,
                   n.body, part.body as part, array(select heading from practise_heading order by heading) as practise
            from notification x
            join notification_session ns on ns.notification_id = x.id
            join session_fact s on s.id = ns.session_id
            join notes_history n on n.session_id = s.id and n.revision = s.notes_revision
            join lateral (select c.name from engagement_card c where c.id = s.engagement_id offset 0) e on true
            join lateral (select c.name from person_card c where c.id = s.mentor_id offset 0) t on true
            left join notes_part_history part
              on part.session_id = s.id and part.revision = s.notes_revision and part.student_id = x.student_id
            where x.id = any(:ids)
              and exists (select from session_student_fact m where m.session_id = s.id and m.student_id = x.student_id
                          offset 0) -- asked for each session, and not joined to everybody's
            order by s.starts_at, s.id
            """)
        .param("ids", ids)
        .list(Row.class)
        .stream()
        .collect(groupingBy(Row::notification, mapping(new Telling(new ShownNotes(headings::words))::told, toList())));
  }

  private record Telling(ShownNotes shown) {

    Told told(Row row) {
      var body = Written.of(row.body());
      var shownBody = shown.of(row.body());
      var practise = PracticeList.of(body, row.part(), Templates.practiseHeadings(row.practise())).stream()
          .map(item -> Excerpt.line(item.typed()))
          .toList();
      return new Told(row.session(), row.engagement(), row.mentor(), row.startsAt(), row.plannedMinutes(),
          // mostly it is shown as it was written, and read once
          shownBody.equals(row.body()) ? Excerpt.of(body) : Excerpt.of(shownBody),
          row.part() == null ? List.of() : Excerpt.of(shown.of(row.part())), practise);
    }
  }
}
