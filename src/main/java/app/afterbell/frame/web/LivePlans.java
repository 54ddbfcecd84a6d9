package app.afterbell.frame.web;

import app.afterbell.frame.PlanMarks;
import app.afterbell.shared.PersonId;
import app.afterbell.web.LivePages;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The open pages of sessions and the calendars: they follow what is done to plans. */
@Component
class LivePlans extends LivePages {

  private final PlanMarks marks;

  LivePlans(PlanMarks marks) {
    super("plans", "");
    this.marks = marks;
  }

  @Override
  protected Map<PersonId, String> seen(Collection<PersonId> readers, Instant now) {
    return marks.of(readers, now).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().beside("")));
  }
}
