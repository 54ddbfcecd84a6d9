package app.afterbell.family.web;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.NavGate;
import org.springframework.stereotype.Component;

/** Notes and billing are in the navigation of those who may read the notes of somebody, or see money for somebody. */
@Component
class FamilyGate implements NavGate {

  private final Sql sql;

  FamilyGate(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean hides(String path, Viewer viewer) {
    return switch (path) {
      case "/family/notes" -> !isAny("a.reads_notes", viewer);
      case "/family/billing" -> !isAny("a.sees_money", viewer);
      default -> false;
    };
  }

  private boolean isAny(String right, Viewer viewer) {
    return sql.sql("select exists (select from family_access a where a.viewer_id = :viewer and " + right + ")")
        .param("viewer", viewer.id())
        .one(Boolean.class);
  }
}
