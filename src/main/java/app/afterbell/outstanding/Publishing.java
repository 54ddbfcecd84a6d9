package app.afterbell.outstanding;

import app.afterbell.outstanding.PublishAnswer.AlreadyPublished;
import app.afterbell.outstanding.PublishAnswer.Published;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.BareLine;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff publish notes without names, and withdraw them (R18). Only what was written for all can be published, never the
 * part for one student (R21). Who may do it, the page knows.
 */
@Component
public class Publishing {

  /** Characters of a published note. */
  public static final int LONGEST = 20_000;

  private final Sql sql;
  private final NotesReadings readings;

  Publishing(Sql sql, NotesReadings readings) {
    this.sql = sql;
    this.readings = readings;
  }

  /**
   * The notes of a session, for staff to read; NotFound where none exist. That they were read is noted down (R29).
   */
  @Transactional
  public Source source(SessionId session, Viewer reader, Instant now) {
    var source = sql.sql("""
            select n.session_id as session, n.revision, e.name as engagement, e.subject, s.mentor_id, p.name as mentor,
              s.starts_at,
                   n.body
            from notes_fact n
            join session_fact s on s.id = n.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = s.mentor_id
            where n.session_id = :session
            """)
        .param("session", session)
        .one(Source.class);
    readings.shown(reader, List.of(session), now);
    return source;
  }

  /** Whether a version of these notes can be read by mentors now. */
  public boolean isPublished(SessionId session) {
    return standing(session).isPresent();
  }

  /** The notes with neutral words in the place of names: a proposal. */
  @Transactional(readOnly = true)
  public Nameless proposal(Source source, String text) {
    return Nameless.of(text, names(source), source.subject());
  }

  /**
   * Publishes a version of a session's notes. The same again is once.
   *
   * @param namesMayStay whether the names that the product still finds are meant to stand there
   */
  @Transactional
  public PublishAnswer publish(Source source, String text, boolean namesMayStay, Viewer by, Instant now) {
    var body = text.replace("\r\n", "\n").strip();
    int length = body.codePointCount(0, body.length());
    if (!BareLine.say(body)) {
      return new PublishAnswer.Empty();
    }
    if (length > LONGEST) {
      return new PublishAnswer.TooLong(length, LONGEST);
    }
    if (!body.codePoints().allMatch(Publishing::isWritten)) {
      return new PublishAnswer.NotText();
    }
    var left = Nameless.of(body, names(source), source.subject()).replaced().stream().map(Nameless.Found::word)
        .toList();
    if (!left.isEmpty() && !namesMayStay) {
      return new PublishAnswer.NamesLeft(left);
    }
    return write(source, body, by, now);
  }

  /** Takes it from mentors at once. Twice is once. @return false where none exists */
  @Transactional
  public boolean withdraw(OutstandingId id, Viewer by, Instant now) {
    sql.sql("update outstanding_note set withdrawn_at = :now, withdrawn_by = :by where id = :id and "
        + "withdrawn_at is null")
        .param("id", id)
        .param("now", now)
        .param("by", by.id())
        .update();
    return sql.sql("select count(*) from outstanding_note where id = :id").param("id", id).one(Integer.class) == 1;
  }

  private PublishAnswer write(Source source, String body, Viewer by, Instant now) {
    int written = sql.sql("""
            insert into outstanding_note (id, session_id, notes_revision, subject, body, published_at, published_by)
            values (:id, :session, :revision, :subject, :body, :now, :by)
            on conflict (session_id) where withdrawn_at is null do nothing
            """)
        .param("id", OutstandingId.next())
        .param("session", source.session())
        .param("revision", source.revision())
        .param("subject", source.subject())
        .param("body", body)
        .param("now", now)
        .param("by", by.id())
        .update();
    var standing = standing(source.session()).orElseThrow();
    return written == 1 || standing.body().equals(body) ? new Published(standing.id()) : new AlreadyPublished();
  }

  private Optional<Standing> standing(SessionId session) {
    return sql.sql("select id, body from outstanding_note where session_id = :session and withdrawn_at is null")
        .param("session", session)
        .optional(Standing.class);
  }

  // Students and their whole families, whether they take part in this engagement or not; the mentor; the engagement.
  private List<KnownName> names(Source source) {
    return sql.sql("""
            with member as (
              select student_id from session_student_fact where session_id = :session
              union
              select m.student_id from engagement_member m join session_fact s
                on s.engagement_id = m.engagement_id where s.id = :session
            ),
            relative as (
              select o.student_id from student_family o
              where o.family_id in (select f.family_id from student_family f
                where f.student_id in (select student_id from member))
                and o.student_id not in (select student_id from member)
            )
            select name, who from (
              select p.name, 'student' as who, 1 as near from person_card p where p.id in (select student_id
                from member)
              union
              select :mentor, 'mentor', 2
              union
              select p.name, 'guardian', 3 from person_card p
              where p.id in (select g.guardian_id from guardian_of g where g.student_id in
                               (select student_id from member union select student_id from relative))
              union
              select p.name, 'relative', 4 from person_card p where p.id in (select student_id from relative)
              union
              select f.family_name, 'family', 5 from student_family f where f.student_id in (select student_id
                from member)
              union
              select :engagement, 'course', 6
            ) known
            order by near, name
            """)
        .param("session", source.session())
        .param("mentor", source.mentor())
        .param("engagement", source.engagement())
        .list(KnownName.class);
  }

  private static boolean isWritten(int c) {
    return c == '\n' || c == '\t' || !(Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF));
  }

  record Standing(OutstandingId id, String body) {}
}
