package app.afterbell.frame.web.substitute;

import app.afterbell.frame.LinesQuery;
import app.afterbell.planning.Offer;
import app.afterbell.planning.OfferId;
import app.afterbell.planning.Substitutes;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who could take a session, and what a substitute needs for it. Whose it is not, gets NotFound (R28). */
@Component
class SubstituteQuery {

  private static final int NOTES = 3;

  private final Sql sql;
  private final Substitutes substitutes;
  private final LinesQuery lines;
  private final NotesReadings readings;

  SubstituteQuery(Sql sql, Substitutes substitutes, LinesQuery lines, NotesReadings readings) {
    this.sql = sql;
    this.substitutes = substitutes;
    this.lines = lines;
    this.readings = readings;
  }

  private record Row(String name, Instant startsAt, int plannedMinutes) {}

  private record Note(SessionId id, Instant startsAt, String body) {}

  /**
   * A mentor who gave it away, or whose session staff gave away, still sees to who, and can take it back until it
   * starts. What became of it can be read after that. A mentor sees the offers from and to them alone.
   */
  @Transactional(readOnly = true)
  public SubstitutePage page(
      SessionId id, Asker as, Typed typed, @Nullable String wrong, Viewer viewer, Instant now) {
    var offers = substitutes.ofSession(id, now).stream()
        .filter(one -> as == Asker.STAFF || one.fromMentor().equals(viewer.id()) || one.toMentor().equals(viewer.id()))
        .toList();
    var row = sql.sql("""
            select e.name, s.starts_at, s.planned_minutes
            from session_fact s join engagement_card e on e.id = s.engagement_id
            where s.id = :id and (s.starts_at > :now and (:staff or s.mentor_id = :viewer) or :offered)
            """)
        .param("id", id)
        .param("now", now)
        .param("staff", as == Asker.STAFF)
        .param("offered", offers.stream().anyMatch(one -> as == Asker.STAFF || one.fromMentor().equals(viewer.id())))
        .param("viewer", viewer.id())
        .one(Row.class);
    var holder = substitutes.holder(id).orElse(null);
    boolean begun = !row.startsAt().isAfter(now);
    return new SubstitutePage(as, id, row.name(), row.startsAt(), row.plannedMinutes(),
        begun || holder != null ? List.of() : substitutes.candidates(id), offers, holder, begun, viewer.id(),
        lines.payRate(id), as == Asker.STAFF && viewer.may(Power.AGREE_ENGAGEMENTS), typed, wrong);
  }

  /** For the mentor to who it was offered: once it is over, without any notes. */
  @Transactional
  public OfferPage offer(OfferId id, @Nullable String wrong, Viewer viewer, Instant now) {
    var offer = substitutes.toMentor(id, viewer, now);
    var shown = offer.isOpen() || offer.isAccepted();
    var notes = shown ? notes(offer) : List.<Note>of();
    readings.shown(viewer, notes.stream().map(Note::id).toList(), now);
    return new OfferPage(offer, shown ? students(offer.session()) : List.of(),
        notes.stream().map(one -> new OfferPage.Note(one.startsAt(), one.body())).toList(), wrong);
  }

  // What is for all: a part for one student of a group stays with that family and its mentor (R21).
  private List<Note> notes(Offer offer) {
    return sql.sql("""
            select s.id, s.starts_at, n.body
            from session_plan_fact o
            join session_fact s on s.engagement_id = o.engagement_id and s.starts_at < o.starts_at
            join notes_fact n on n.session_id = s.id
            where o.id = :session and s.notes_at is not null
            order by s.starts_at desc, s.id
            limit :most
            """)
        .param("session", offer.session())
        .param("most", NOTES)
        .list(Note.class);
  }

  private List<String> students(SessionId session) {
    return sql.sql("""
            select p.name from session_student_fact m join person_card p on p.id = m.student_id
            where m.session_id = :session order by p.name, p.id
            """)
        .param("session", session)
        .list(String.class);
  }
}
