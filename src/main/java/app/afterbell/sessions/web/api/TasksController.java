package app.afterbell.sessions.web.api;

import app.afterbell.shared.Viewer;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open tasks of the token's holder. */
@RestController
class TasksController {

  private final TasksQuery query;
  private final Clock clock;

  TasksController(TasksQuery query, Clock clock) {
    this.query = query;
    this.clock = clock;
  }

  @GetMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
  TasksView tasks(Viewer viewer) {
    return query.tasks(viewer, clock.instant());
  }
}
