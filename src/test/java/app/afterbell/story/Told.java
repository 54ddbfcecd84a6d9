package app.afterbell.story;

import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;

/** A part of the story: it moves the clock on, and with it go what sweeps do by themselves. */
abstract class Told {

  final Given given;
  final Sql sql;
  private final TestClock clock;
  private final ListableBeanFactory beans;

  Told(Given given, TestClock clock, Sql sql, ListableBeanFactory beans) {
    this.given = given;
    this.clock = clock;
    this.sql = sql;
    this.beans = beans;
  }

  final <T> T door(Class<T> type) {
    return beans.getBean(type);
  }

  /** It is that time, and what was due by then was done. */
  final Instant at(String time) {
    clock.set(Instant.parse(time));
    beans.getBeansOfType(Sweep.class).values().stream()
        .filter(sweep ->
            Stream.of("notifications", "nudges", "requests", "sessions", "planning", "feeds.sweep.invitations")
                .anyMatch(sweep.key()::startsWith))
        .sorted(Comparator.comparing(Sweep::key))
        .forEach(sweep -> sweep.turn(Turn.at(clock.instant())));
    return clock.instant();
  }

  final SessionId session(String course, String startsAt) {
    return given.session(course, startsAt);
  }

  final SessionId session(String course, String startsAt, int minutes) {
    return given.session(given.engagement(course), Instant.parse(startsAt), minutes);
  }
}
