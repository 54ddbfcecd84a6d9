package app.afterbell.outstanding.web.staff;

import app.afterbell.outstanding.web.staff.ChoicePage.Note;
import app.afterbell.outstanding.web.staff.OutstandingPage.Item;
import app.afterbell.shared.Alphabet;
import app.afterbell.shared.Sql;
import app.afterbell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was published and what can be. */
@Component
class OutstandingQuery {

  private static final int MOST = 100;
  private static final int MOST_TO_CHOOSE = 50;

  // A rare subject is not looked for through years of notes.
  private static final int LATELY = 1000;

  private final Sql sql;

  OutstandingQuery(Sql sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public OutstandingPage page(@Nullable String done) {
    return new OutstandingPage(
        items("where withdrawn_at is null order by published_at desc"),
        items("where withdrawn_at is not null order by withdrawn_at desc"), done);
  }

  // Without a subject the newest are enough; of one that is rare, none older than LATELY are looked at.
  @Transactional(readOnly = true)
  public ChoicePage choice(String subject) {
    var notes = sql.sql("""
            select l.id as session_id, l.engagement, p.name as mentor, l.subject, l.starts_at, l.notes_at,
                   exists (select from outstanding_note o where o.session_id = l.id and o.withdrawn_at is null)
                     as published
            from (
              select s.id, s.mentor_id, s.starts_at, s.notes_at, e.name as engagement, e.subject
              from (
                select n.id, n.engagement_id, n.mentor_id, n.starts_at, n.notes_at
                from session_fact n where n.notes_at is not null order by n.notes_at desc limit %d) s
              join engagement_card e on e.id = s.engagement_id
              where e.subject = :subject or :subject = ''
              order by s.notes_at desc limit %d) l
            join person_card p on p.id = l.mentor_id
            order by l.notes_at desc
            """.formatted(subject.isEmpty() ? MOST_TO_CHOOSE : LATELY, MOST_TO_CHOOSE))
        .param("subject", subject)
        .list(Note.class);
    return new ChoicePage(subject, subjects(), notes);
  }

  private List<Option> subjects() {
    return sql.sql("select distinct subject from engagement_card").list(String.class).stream()
        .sorted(Alphabet.order()).map(one -> new Option(one, one)).toList();
  }

  private List<Item> items(String which) {
    return sql.sql("""
            select o.id, o.session_id, o.subject, o.body, e.name as engagement, m.name as mentor, o.published_at,
                   p.name as published_by, o.withdrawn_at, w.name as withdrawn_by
            from (select * from outstanding_note %s limit %d) o
            join session_fact s on s.id = o.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card m on m.id = s.mentor_id
            join person_card p on p.id = o.published_by
            left join person_card w on w.id = o.withdrawn_by
            order by coalesce(o.withdrawn_at, o.published_at) desc
            """.formatted(which, MOST))
        .list(Item.class);
  }
}
