package app.afterbell.mentor.log;

import app.afterbell.mentor.log.Logging.Asked;
import app.afterbell.mentor.log.Logging.Holder;
import app.afterbell.mentor.log.Logging.LastTime;
import app.afterbell.mentor.log.Logging.PartOf;
import app.afterbell.mentor.log.Logging.Similar;
import app.afterbell.organization.Organizations;
import app.afterbell.outstanding.OutstandingNotes;
import app.afterbell.requests.RequestId;
import app.afterbell.sessions.Drafts;
import app.afterbell.sessions.NotesAnswer.StandingNotes;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.PartDrafts;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.templates.Templates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the page of a session's two tasks needs, on one connection. */
@Component
class LogQuery {

  private final Sql sql;
  private final Organizations organizations;
  private final Sessions sessions;
  private final Drafts drafts;
  private final PartDrafts partDrafts;
  private final NotesReadings readings;
  private final Templates templates;
  private final OutstandingNotes outstanding;

  LogQuery(
      Sql sql, Organizations organizations, Sessions sessions, Drafts drafts, PartDrafts partDrafts,
      NotesReadings readings, Templates templates, OutstandingNotes outstanding) {
    this.sql = sql;
    this.organizations = organizations;
    this.sessions = sessions;
    this.drafts = drafts;
    this.partDrafts = partDrafts;
    this.readings = readings;
    this.templates = templates;
    this.outstanding = outstanding;
  }

  record LastRow(SessionId id, Instant startsAt, String body) {}

  record Terms(
      long payRate, Currency currency, @Nullable Long earned, @Nullable RequestId asked,
      @Nullable Integer askedMinutes) {}

  @Transactional
  public Logging logging(Desk desk, Viewer viewer, Instant now) {
    var session = sessions.card(desk.session(), viewer);
    var terms = terms(session);
    var notes = sessions.notes(session).orElse(null);
    var begun = partDrafts.find(session.id(), viewer);
    var last = last(session);
    if (desk.isStaffs()) {
      readings.shown(viewer, shown(session, last), now);
    }
    return new Logging(
        desk,
        session,
        sessions.students(session.id()),
        organizations.current(viewer),
        templates.choiceFor(session.subject()),
        new Money(terms.payRate(), terms.currency()),
        session.loggedAt() == null || terms.earned() == null ? null : new Money(terms.earned(), terms.currency()),
        sessions.attendance(session).orElse(null),
        notes,
        drafts.find(session.id(), viewer).orElse(null),
        begun,
        holders(notes, begun.keySet()),
        last.orElse(null),
        session.loggedAt() == null ? similar(session, now) : List.of(),
        outstanding.beside(session.subject()),
        terms.asked() == null || terms.askedMinutes() == null ? null
            : new Asked(terms.asked(), terms.askedMinutes()));
  }

  /** The notes for all that stand, of whomever they are: for comparing, not for showing. */
  public Optional<String> notesForAll(SessionId session) {
    return sql.sql("select body from notes_fact where session_id = :session")
        .param("session", session)
        .optional(String.class);
  }

  // These notes, and those of the time before, which may have been for others.
  private static List<SessionId> shown(SessionCard session, Optional<LastTime> last) {
    var shown = new ArrayList<SessionId>();
    last.ifPresent(before -> shown.add(before.id()));
    if (session.notesAt() != null) {
      shown.add(session.id());
    }
    return shown;
  }

  /** Likewise the part for one student. */
  public Optional<String> part(SessionId session, PersonId student) {
    return sql.sql("select body from notes_part_fact where session_id = :session and student_id = :student")
        .param("session", session)
        .param("student", student)
        .optional(String.class);
  }

  private List<Holder> holders(@Nullable StandingNotes notes, Set<PersonId> begun) {
    var holders = new HashSet<>(begun);
    if (notes != null) {
      holders.addAll(notes.parts().keySet());
    }
    return holders.isEmpty() ? List.of()
        : sql.sql("select id, name from person_card where id = any(:holders) order by name, id")
        .param("holders", holders)
        .list(Holder.class);
  }

  private Terms terms(SessionCard session) {
    return sql.sql("""
            select r.pay_rate, r.currency, q.id as asked, q.minutes as asked_minutes,
                   (select sum(l.amount) from earning_fact l where l.session_id = r.session_id) as earned
            from session_rate r
            left join request_card q on q.session_id = r.session_id and q.kind = 'longer' and q.state = 'open'
            where r.session_id = :session
            """)
        .param("session", session.id())
        .one(Terms.class);
  }

  private Optional<LastTime> last(SessionCard session) {
    return sql.sql("""
            select s.id, s.starts_at, n.body
            from session_fact s join notes_fact n on n.session_id = s.id
            where s.engagement_id = :engagement and s.starts_at < :startsAt and s.notes_at is not null
            order by s.starts_at desc
            limit 1
            """)
        .param("engagement", session.engagementId())
        .param("startsAt", session.startsAt())
        .optional(LastRow.class)
        .map(row -> new LastTime(row.id(), row.startsAt(), row.body(), parts(row.id())));
  }

  private List<PartOf> parts(SessionId session) {
    return sql.sql("""
            select n.student_id as student, p.name, n.body
            from notes_part_fact n join person_card p on p.id = n.student_id
            where n.session_id = :session
            order by p.name, p.id
            """)
        .param("session", session)
        .list(PartOf.class);
  }

  // Same student, or same hour: the nearest three.
  private List<Similar> similar(SessionCard session, Instant now) {
    return sql.sql("""
            select o.session_id as id, e.name, o.starts_at,
                   o.starts_at < :endsAt and o.planned_end > :startsAt as same_hour
            from open_task o join engagement_card e on e.id = o.engagement_id
            where o.mentor_id = :mentor and o.session_id <> :session and o.starts_at <= :now
              and (o.starts_at < :endsAt and o.planned_end > :startsAt
                   or exists (select from engagement_member a join engagement_member b on b.student_id = a.student_id
                              where a.engagement_id = o.engagement_id and b.engagement_id = :engagement))
            order by same_hour desc, abs(extract(epoch from o.starts_at - :startsAt)), o.session_id
            limit 3
            """)
        .param("mentor", session.mentorId())
        .param("session", session.id())
        .param("engagement", session.engagementId())
        .param("startsAt", session.startsAt())
        .param("endsAt", session.plannedEnd())
        .param("now", now)
        .list(Similar.class);
  }
}
