package app.afterbell.slack;

import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.TestClock;
import java.time.Duration;
import java.util.Map;

/** A workspace with a channel of staff and one of Maya’s, and turns of the sweep. */
record SlackWorkspace(Given given, SlackSettings settings, SlackSweep sweep, Sql sql, TestClock clock) {

  static final String STAFF = "C0STAFF";
  static final String MENTOR = "C0MAYA";

  void begin() {
    SlackPeer.SHARED.begin(STAFF, MENTOR);
    connect(STAFF, MENTOR);
  }

  void connect(String staff, String mentor) {
    settings.change(new SlackSettings.Change(SlackPeer.TOKEN, SlackPeer.SECRET, staff,
        Map.of(given.maya().id(), mentor), Map.of()), given.imogen(), clock.instant());
  }

  void turn() {
    sweep.turn(Turn.at(clock.instant()));
  }

  void later(Duration after) {
    clock.set(clock.instant().plus(after));
    turn();
  }

  int count(String which) {
    return sql.sql("select count(*)::int from slack_post where " + which).one(Integer.class);
  }
}
