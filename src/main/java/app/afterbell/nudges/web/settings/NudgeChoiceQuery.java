package app.afterbell.nudges.web.settings;

import app.afterbell.nudges.NudgeChoices;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import org.springframework.stereotype.Component;

/** Reads what a mentor chose, and where their mail goes. */
@Component
class NudgeChoiceQuery {

  private final Sql sql;
  private final NudgeChoices choices;

  NudgeChoiceQuery(Sql sql, NudgeChoices choices) {
    this.sql = sql;
    this.choices = choices;
  }

  NudgeChoicePage page(Viewer viewer, boolean saved) {
    var address = sql.sql("select email from person_address where person_id = :viewer")
        .param("viewer", viewer.id())
        .optional(String.class);
    return new NudgeChoicePage(choices.of(viewer.id()), address.orElse(null), saved);
  }
}
