package app.afterbell.sessions;

import app.afterbell.sessions.ProposalReply.Offer;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of proposals: what stands of each, and when it was said. */
@Component
class ProposalEntries {

  private static final String PROPOSAL = """
      select p.id, p.proposed_at, p.starts_at, p.minutes, p.late, p.waives, p.times, p.is_open as open
      from move_proposal_fact p
      where p.session_id = :session
      """;

  private final Sql sql;

  ProposalEntries(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param isOpen whether it can be answered, as long as its session has not started.
   * @param times that were offered
   */
  record OpenProposal(
      ProposalId id, Instant proposedAt, Instant startsAt, int minutes, boolean late, boolean waives,
      List<String> times, boolean open) {

    boolean isOpen() {
      return open;
    }

    boolean offers(Instant startsAt) {
      return times.stream().map(Instant::parse).anyMatch(startsAt::equals);
    }

    boolean isFor(ProposalRequest asked) {
      return startsAt.equals(asked.startsAt()) && minutes == asked.minutes() && times.isEmpty();
    }
  }

  /** @param family whose it must be; null: anybody's */
  Optional<OpenProposal> of(SessionId session, ProposalId id, @Nullable Viewer family) {
    return sql.sql(PROPOSAL + """
              and p.id = :id
              and (:anyones or exists (
                select from move_proposal_student y join family_access f on f.student_id = y.student_id
                where y.proposal_id = p.id and f.viewer_id = :viewer))
            """)
        .param("session", session)
        .param("id", id)
        .param("anyones", family == null)
        .param("viewer", family == null ? null : family.id())
        .optional(OpenProposal.class);
  }

  /** Those that can be answered, of any of these students. */
  List<OpenProposal> openOf(SessionId session, List<PersonId> students) {
    return sql.sql(PROPOSAL + """
              and p.is_open
              and exists (select from move_proposal_student y
                          where y.proposal_id = p.id and y.student_id = any(:students::uuid[]))
            """)
        .param("session", session)
        .param("students", students)
        .list(OpenProposal.class);
  }

  Set<PersonId> students(ProposalId id) {
    return Set.copyOf(sql.sql("""
            select y.student_id from move_proposal_student y
            join move_proposal p on p.id = y.proposal_id
            join session_student m on m.session_id = p.session_id and m.student_id = y.student_id
            where y.proposal_id = :id and m.cancelled_at is null
            """)
        .param("id", id)
        .list(PersonId.class));
  }

  /** A student whose family proposes. @param late told with less than the notice, also by what it told before */
  record Asking(PersonId student, boolean late) {}

  ProposalId add(OpenedPlan plan, ProposalRequest asked, List<Asking> students, Viewer by, Instant now) {
    var id = ProposalId.next();
    sql.sql("""
            with proposal as (
              insert into move_proposal (id, session_id, mentor_id, proposed_at, proposed_by, from_starts_at,
                                         from_minutes, starts_at, minutes, note, late)
              select :id, s.id, s.mentor_id, :now, :by, s.starts_at, s.planned_minutes, :startsAt, :minutes, :note,
                     :late
              from session s where s.id = :session
              returning id, from_starts_at)
            insert into move_proposal_student (proposal_id, student_id, from_starts_at, late)
            select p.id, t.student_id, p.from_starts_at, t.late
            from proposal p cross join unnest(:students::uuid[], :lates::boolean[]) as t(student_id, late)
            """)
        .param("id", id)
        .param("session", plan.session().id())
        .param("now", now)
        .param("by", by.id())
        .param("startsAt", asked.startsAt())
        .param("minutes", asked.minutes())
        .param("note", asked.note())
        .param("late", students.stream().anyMatch(Asking::late))
        .each("students", students, Asking::student)
        .each("lates", students, Asking::late)
        .update();
    return id;
  }

  /** A family says something else: what it said before counts as told all the same. */
  void replace(List<OpenProposal> open, Viewer by, Instant now) {
    open.forEach(one -> settle(one, "replaced", null, by, now));
  }

  void settle(OpenProposal open, String state, @Nullable String word, Viewer by, Instant now) {
    sql.sql("""
            update move_proposal set state = :state, word = :word, decided_at = :now, decided_by = :by where id = :id
            """)
        .param("state", state)
        .param("word", word)
        .param("now", now)
        .param("by", by.id())
        .param("id", open.id())
        .update();
  }

  void offer(OpenProposal open, Offer offer) {
    sql.sql("delete from move_proposal_time where proposal_id = :id").param("id", open.id()).update();
    sql.sql("""
            insert into move_proposal_time (proposal_id, place, starts_at)
            select :id, t.place, t.starts_at from unnest(:places::int[], :times::timestamptz[]) as t(place, starts_at)
            """)
        .param("id", open.id())
        .param("places", IntStream.rangeClosed(1, offer.times().size()).boxed().toList())
        .param("times", offer.times())
        .update();
    sql.sql("update move_proposal set waives = late and :waives where id = :id")
        .param("waives", offer.waives())
        .param("id", open.id())
        .update();
  }

  void accept(OpenProposal open, int revision, Viewer by, Instant now) {
    sql.sql("""
            update move_proposal
            set state = 'accepted', revision = :revision, decided_at = :now, decided_by = :by where id = :id
            """)
        .param("revision", revision)
        .param("now", now)
        .param("by", by.id())
        .param("id", open.id())
        .update();
  }
}
