package app.afterbell.sessions.web.settings;

import app.afterbell.shared.Power;
import app.afterbell.web.CompanySetting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the reasons for moves. */
@Component
@Order(125)
class MovingLine extends CompanySetting {

  MovingLine() {
    super("/settings/moving", "sessions.moving.title", Power.SET_MOVES);
  }
}
