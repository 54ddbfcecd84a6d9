package app.afterbell.frame.web.leave;

import app.afterbell.sessions.Asker;
import app.afterbell.shared.PersonId;
import java.time.ZoneId;

/**
 * The mentor whose days these are.
 *
 * @param zone theirs: the page shows and reads times on its clocks, whoever reads
 * @param as who reads: the mentor, or staff
 */
public record Whose(PersonId id, String name, ZoneId zone, Asker as) {

  public boolean isOwn() {
    return as == Asker.MENTOR;
  }

  /** Where their leave is. */
  public String path() {
    return isOwn() ? "/mentor/away" : "/staff/mentors/" + id.value() + "/away";
  }
}
