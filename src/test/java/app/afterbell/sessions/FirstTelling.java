package app.afterbell.sessions;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * R9, R15, told anew: what was said about a session is gone through in its order, for each student, and compared with
 * what the product kept of it.
 */
record FirstTelling(Sql sql) {

  private static final Duration NOTICE = Duration.ofHours(24);

  /**
   * Something that was said and stands.
   * @param toldAt null where it was not this student's family
   * @param startsAt what it leaves, and toStartsAt where it goes; null where it goes nowhere
   * @param granted a proposal that became a move; it is the move that says it
   * @param late as kept
   * @param status as kept
   */
  record Said(
      String kind, Instant at, @Nullable Instant toldAt, Instant startsAt, @Nullable Instant toStartsAt,
      boolean becomes, boolean granted, @Nullable Boolean late, @Nullable AttendanceStatus status) {}

  List<String> wrong(List<SessionId> sessions) {
    var wrong = new ArrayList<String>();
    for (var session : sessions) {
      sql.sql("select student_id from session_student where session_id = :id").param("id", session)
          .list(PersonId.class)
          .forEach(student -> wrong.addAll(wrong(session, student)));
    }
    return wrong;
  }

  private List<String> wrong(SessionId session, PersonId student) {
    var wrong = new ArrayList<String>();
    boolean late = false;
    Instant first = null;
    for (var said : said(session, student)) {
      boolean theirs = said.toldAt() != null;
      if (theirs) {
        var counted = first != null && first.isBefore(said.toldAt()) ? first : said.toldAt();
        boolean tooLate = late || counted.isAfter(said.startsAt().minus(NOTICE));
        if (said.late() != null && said.late() != tooLate) {
          wrong.add(said + " is late: " + tooLate);
        }
        if (said.status() != null && (said.status() == AttendanceStatus.CANCELLED_BILLABLE) != tooLate) {
          wrong.add(said + " is billed: " + tooLate);
        }
        late |= tooLate && !said.kind().equals("cancelled");
        first = said.kind().equals("proposed") && !said.granted() ? counted : first;
      }
      if (said.toStartsAt() != null && !said.becomes() && !said.toStartsAt().equals(said.startsAt())) {
        first = null;
      }
    }
    return wrong;
  }

  private List<Said> said(SessionId session, PersonId student) {
    return sql.sql("""
            select e.kind, e.recorded_at as at, case when x.student_id is not null then e.told_at end as told_at,
                   e.starts_at, e.to_starts_at, e.becomes is not null as becomes, false as granted,
                   case when e.kind = 'moved' then x.late end as late, x.status
            from plan_entry e
            left join plan_entry_student x on x.session_id = e.session_id and x.revision = e.revision
              and x.student_id = :student
            where e.session_id = :session and e.kind in ('cancelled', 'moved')
              and not exists (select from plan_entry t where t.session_id = e.session_id and t.takes_back = e.revision)
            union all
            select 'proposed', p.proposed_at, p.proposed_at, y.from_starts_at, null, false, p.state = 'accepted',
                   y.late, null
            from move_proposal p join move_proposal_student y on y.proposal_id = p.id
            where p.session_id = :session and y.student_id = :student and p.state not in ('withdrawn', 'untold')
            order by at
            """)
        .param("session", session)
        .param("student", student)
        .list(Said.class);
  }
}
