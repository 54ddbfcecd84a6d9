package app.afterbell.planning;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which mentors are away, or will be, and about how many of their sessions nobody decided yet (R31): for staff. */
@Component
public class MentorsAway {

  private static final int MOST = 50;

  private final Sql sql;

  MentorsAway(Sql sql) {
    this.sql = sql;
  }

  /** @param undecided sessions to come that stand in it, and that nobody kept */
  public record Away(LeaveId leave, PersonId mentor, String name, Instant from, Instant to, int undecided) {

    /** For staff: the sessions in it, with what can be decided. */
    public String path() {
      return "/staff/mentors/" + mentor.value() + "/away/" + leave.value();
    }
  }

  /** Those with sessions about which nobody decided: the first to begin, first. */
  public List<Away> undecided(Instant now) {
    return found("w.undecided > 0", now);
  }

  /** Every leave that goes on or is to come. */
  public List<Away> all(Instant now) {
    return found("true", now);
  }

  private List<Away> found(String which, Instant now) {
    return sql.sql("""
            select w.* from (
              select l.id as leave, l.mentor_id as mentor, p.name, l.from_at as "from", l.to_at as "to",
                     (select count(*)::integer from session_fact s
                      where s.mentor_id = l.mentor_id and s.starts_at > greatest(:now, l.from_at - interval '8 hours')
                        and s.starts_at < l.to_at and s.planned_end > l.from_at
                        and not exists (select from day_off_decision k where k.day_off = l.id and k.session_id = s.id
                          and k.starts_at = s.starts_at and k.decision = 'kept')) as undecided
              from mentor_leave l join person_card p on p.id = l.mentor_id
              where l.taken_back_at is null and l.to_at > :now) w
            where %s
            order by w."from", w.leave
            limit :most
            """.formatted(which))
        .param("now", now)
        .param("most", MOST)
        .list(Away.class);
  }
}
