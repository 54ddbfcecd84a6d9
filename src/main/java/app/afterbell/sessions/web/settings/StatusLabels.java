package app.afterbell.sessions.web.settings;

import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.web.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The statuses of R8. */
@Component
@Order(10)
class StatusLabels implements Labels {

  @Override
  public String key() {
    return "sessions.labels.status";
  }

  @Override
  public List<Label> all() {
    return Arrays.stream(AttendanceStatus.values())
        .map(status -> Label.ofWords(status.name().toLowerCase(Locale.ROOT), status.label())).toList();
  }
}
