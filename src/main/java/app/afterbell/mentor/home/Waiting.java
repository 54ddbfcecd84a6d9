package app.afterbell.mentor.home;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The line of Home, with the number beside it. The home page has counted already, and spares the statement. */
@Component
class Waiting implements NavLines {

  private static final String COUNTED = Waiting.class.getName();

  private final Sql sql;

  Waiting(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<NavLine> lines() {
    return List.of(NavLine.of(Portal.MENTOR, 10, "/mentor", "web.menu.home", "house").counting(this::waiting));
  }

  private int waiting(Viewer viewer, Instant now) {
    var counted = RequestContextHolder.currentRequestAttributes()
        .getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST);
    return counted == null ? count(viewer, now) : (Integer) counted;
  }

  void counted(int waiting) {
    RequestContextHolder.currentRequestAttributes().setAttribute(COUNTED, waiting, RequestAttributes.SCOPE_REQUEST);
  }

  private int count(Viewer viewer, Instant now) {
    return sql.sql("select count(*) from open_task where mentor_id = :mentor and starts_at <= :now")
        .param("mentor", viewer.id())
        .param("now", now)
        .one(Integer.class);
  }
}
