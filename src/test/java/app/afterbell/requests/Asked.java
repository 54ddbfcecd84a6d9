package app.afterbell.requests;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import app.afterbell.testing.TestDatabase;

/** Requests of the cast, for whoever needs one that is open. */
public final class Asked {

  private Asked() {}

  /** Maya’s, for 100 minutes of Ana’s hour of algebra, which is logged with 90. */
  public static Object longer(Given given) {
    return longer(given, 100).value();
  }

  /** Its number. */
  public static Object number(Given given) {
    return new Sql(TestDatabase.dataSource()).sql("select number from request where id = :id")
        .param("id", longer(given)).one(Integer.class);
  }

  public static RequestId longer(Given given, int minutes) {
    return of(given, given.noted(given.attended(
        given.session(Cast.ALGEBRA, "2026-11-23T21:00:00Z"), 90, TestClock.START), Given.NOTES, TestClock.START),
        minutes);
  }

  private static RequestId of(Given given, SessionId session, int minutes) {
    return given.asked(session, minutes, "Ana asked to finish the quiz.", TestClock.START);
  }
}
