package app.afterbell.sessions.web.api;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.sessions.web.api.SessionView.Attendance;
import app.afterbell.sessions.web.api.SessionView.Engagement;
import app.afterbell.sessions.web.api.SessionView.Loggable;
import app.afterbell.sessions.web.api.SessionView.Notes;
import app.afterbell.sessions.web.api.SessionView.Person;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one session whole, on one connection. */
@Component
class SessionQuery {

  private final Sql sql;
  private final Sessions sessions;
  private final Organizations organizations;

  SessionQuery(Sql sql, Sessions sessions, Organizations organizations) {
    this.sql = sql;
    this.sessions = sessions;
    this.organizations = organizations;
  }

  @Transactional(readOnly = true)
  public SessionView session(SessionId id, Viewer viewer) {
    var card = sessions.card(id, viewer);
    var organization = organizations.current();
    var grid = MinuteGrid.of(organization);
    int planned = card.plannedMinutes();
    return new SessionView(
        card.id(),
        new Engagement(card.engagementId(), card.engagementName()),
        new Person(card.mentorId(), card.mentorName()),
        card.startsAt(),
        card.timeZone(),
        planned,
        card.plannedEnd().plus(organization.dueAfter()),
        new Loggable(grid.least(planned), grid.longest(planned), grid.step()),
        sessions.students(card.id()).stream().map(s -> new Person(s.id(), s.name())).toList(),
        sessions.attendance(card).map(Attendance::of).orElse(null),
        notes(card),
        card.loggedAt());
  }

  private @Nullable Notes notes(SessionCard card) {
    return sql.sql(
            """
            select n.revision, n.recorded_at, p.name as recorded_by_name, n.body
            from notes_fact n join person_card p on p.id = n.recorded_by
            where n.session_id = :id
            """)
        .param("id", card.id())
        .optional(Notes.class)
        .orElse(null);
  }
}
