package app.afterbell.nudges.web.settings;

import app.afterbell.nudges.MentorChannels;
import app.afterbell.nudges.Night;
import app.afterbell.nudges.NudgeChoices;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads what a mentor chose, and where their mail goes. */
@Component
class NudgeChoiceQuery {

  private final Sql sql;
  private final NudgeChoices choices;
  private final MentorChannels channels;
  private final Organizations organizations;

  NudgeChoiceQuery(Sql sql, NudgeChoices choices, MentorChannels channels, Organizations organizations) {
    this.organizations = organizations;
    this.sql = sql;
    this.choices = choices;
    this.channels = channels;
  }

  NudgeChoicePage page(Viewer viewer, boolean saved, Instant now) {
    var address = sql.sql("select email from person_address where person_id = :viewer")
        .param("viewer", viewer.id())
        .optional(String.class);
    boolean channel = !channels.of(List.of(viewer.id())).isEmpty();
    return new NudgeChoicePage(choices.of(viewer.id()), address.orElse(null), channel, saved,
        Night.of(organizations.current(viewer).policies().at(now)));
  }
}
