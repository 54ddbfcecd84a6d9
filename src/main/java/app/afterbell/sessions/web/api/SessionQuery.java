package app.afterbell.sessions.web.api;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.sessions.web.api.SessionView.Attendance;
import app.afterbell.sessions.web.api.SessionView.Engagement;
import app.afterbell.sessions.web.api.SessionView.Loggable;
import app.afterbell.sessions.web.api.SessionView.Notes;
import app.afterbell.sessions.web.api.SessionView.Person;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one session whole, on one connection. */
@Component
class SessionQuery {

  private final Sessions sessions;
  private final Organizations organizations;
  private final NotesReadings readings;

  SessionQuery(Sessions sessions, Organizations organizations, NotesReadings readings) {
    this.sessions = sessions;
    this.organizations = organizations;
    this.readings = readings;
  }

  @Transactional
  public SessionView session(SessionId id, Viewer viewer, Instant now) {
    var card = sessions.card(id, viewer);
    if (card.notesAt() != null && !card.mentorId().equals(viewer.id())) {
      readings.shown(viewer, List.of(id), now);
    }
    var grid = MinuteGrid.of(organizations.current(viewer).policies().at(card.startsAt()));
    int planned = card.plannedMinutes();
    return new SessionView(
        card.id(),
        new Engagement(card.engagementId(), card.engagementName()),
        new Person(card.mentorId(), card.mentorName()),
        card.startsAt(),
        card.timeZone(),
        planned,
        card.dueAt(),
        new Loggable(grid.least(planned), grid.longest(planned), grid.step()),
        sessions.students(card.id()).stream().map(s -> new Person(s.id(), s.name())).toList(),
        sessions.attendance(card).map(Attendance::of).orElse(null),
        sessions.notes(card).map(Notes::of).orElse(null),
        card.loggedAt(),
        card.cancelledAt());
  }
}
