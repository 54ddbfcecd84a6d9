package app.afterbell.family;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavLine;
import app.afterbell.web.NavLines;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Notes and billing are in the navigation of those who may read the notes of somebody, or see money for somebody. A
 * page that has read these rights spares the statement.
 */
@Component
public class FamilyGate implements NavLines {

  private static final String KNOWN = FamilyGate.class.getName();

  private final Sql sql;

  FamilyGate(Sql sql) {
    this.sql = sql;
  }

  record Rights(boolean readsNotes, boolean seesMoney) {}

  @Override
  public List<NavLine> lines() {
    return List.of(
        NavLine.of(Portal.FAMILY, 10, "/family", "web.menu.home", "house"),
        NavLine.of(Portal.FAMILY, 30, "/family/notes", "family.menu.notes", "file-text")
            .visibleTo(viewer -> rights(viewer).readsNotes()),
        NavLine.of(Portal.FAMILY, 40, "/family/billing", "family.menu.billing", "banknote")
            .visibleTo(viewer -> rights(viewer).seesMoney()),
        NavLine.of(Portal.FAMILY, 60, "/family/people", "family.menu.people", "users"));
  }

  /** For anybody. */
  public void known(boolean readsNotes, boolean seesMoney) {
    keep(new Rights(readsNotes, seesMoney));
  }

  private Rights rights(Viewer viewer) {
    var request = RequestContextHolder.getRequestAttributes();
    return request != null && request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof Rights known
        ? known
        : keep(sql.sql("""
                select coalesce(bool_or(a.reads_notes), false) as reads_notes, coalesce(bool_or(a.sees_money), false)
                  as sees_money
                from family_access a
                where a.viewer_id = :viewer
                """)
            .param("viewer", viewer.id())
            .one(Rights.class));
  }

  private static Rights keep(Rights rights) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(KNOWN, rights, RequestAttributes.SCOPE_REQUEST);
    }
    return rights;
  }
}
