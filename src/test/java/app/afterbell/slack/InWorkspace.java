package app.afterbell.slack;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.SlackPeer;
import app.afterbell.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;

/** A company that is connected to a Slack workspace. */
abstract class InWorkspace {

  final Given given;
  final SlackSettings settings;
  final Sql sql;
  final TestClock clock;
  final SlackWorkspace workspace;
  final SlackPeer slack = SlackPeer.SHARED;

  InWorkspace(Given given, SlackSettings settings, SlackSweep sweep, Sql sql, TestClock clock) {
    this.given = given;
    this.settings = settings;
    this.sql = sql;
    this.clock = clock;
    this.workspace = new SlackWorkspace(given, settings, sweep, sql, clock);
  }

  @BeforeEach
  void begin() {
    workspace.begin();
  }
}
