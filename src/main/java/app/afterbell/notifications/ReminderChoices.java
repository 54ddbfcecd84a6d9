package app.afterbell.notifications;

import app.afterbell.mail.MessageId;
import app.afterbell.mail.Post;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What guardians choose for each student: how often they are reminded, and where. A change sends nothing again, and
 * forgets nothing that was to come: what was not told yet is told as is chosen now.
 */
@Component
public class ReminderChoices {

  private final Sql sql;
  private final Post post;
  private final Organizations organizations;

  ReminderChoices(Sql sql, Post post, Organizations organizations) {
    this.sql = sql;
    this.post = post;
    this.organizations = organizations;
  }

  /** Whose reminders a mail was. */
  public record Reader(PersonId guardian, PersonId student) {}

  record Row(Rhythm rhythm, int every, Via via) {}

  /**
   * What holds for this guardian and student: every so many sessions as the organization has it, by mail and in the
   * inbox, until they chose.
   */
  public Choice of(Reader reader, Instant now) {
    return sql.sql("""
            select coalesce(p.rhythm, 'nth') as rhythm, coalesce(p.every, :every) as every, coalesce(p.via, 'both')
              as via
            from (select 1) one
            left join reminder_plan p on p.guardian_id = :guardian and p.student_id = :student
            """)
        .param("every", organizations.remindsAfter(now))
        .param("guardian", reader.guardian())
        .param("student", reader.student())
        .optional(Row.class)
        .map(row -> new Choice(row.rhythm(), row.every(), row.via()))
        .orElseThrow();
  }

  /** @return false where this guardian may not read the notes of this student */
  @Transactional
  public boolean choose(Reader reader, Choice choice, Instant now) {
    var may = sql.sql("select guardian_id from reminder_reader where guardian_id = :guardian and student_id = :student")
        .param("guardian", reader.guardian())
        .param("student", reader.student())
        .optional(PersonId.class);
    may.ifPresent(_ -> keep(reader, choice, now));
    return may.isPresent();
  }

  /** Whose mail this secret was in; nothing where it is none of ours. */
  public Optional<Reader> behind(Secret stop) {
    return sql.sql("select guardian_id as guardian, student_id as student from notification where "
        + "unsubscribe_hash = :hash")
        .param("hash", stop.hash())
        .optional(Reader.class);
  }

  /**
   * Changes how often, and leaves where, for a person who holds a mail.
   * @return false where the secret is none of ours
   */
  @Transactional
  public boolean choose(Secret stop, Rhythm rhythm, int every, Instant now) {
    var reader = behind(stop);
    reader.ifPresent(one -> keep(one, new Choice(rhythm, every, of(one, now).via()), now));
    return reader.isPresent();
  }

  private void keep(Reader reader, Choice choice, Instant now) {
    sql.sql("""
            insert into reminder_plan as p (guardian_id, student_id, rhythm, every, via, changed_at, look_at)
            values (:guardian, :student, :rhythm, :every, :via, :now, :now)
            on conflict (guardian_id, student_id) do update
            set rhythm = excluded.rhythm, every = excluded.every, via = excluded.via, look_at = excluded.look_at,
                changed_at = case when (p.rhythm, p.every) is distinct from (excluded.rhythm, excluded.every)
                                  then excluded.changed_at else p.changed_at end
            """)
        .param("guardian", reader.guardian())
        .param("student", reader.student())
        .param("rhythm", choice.rhythm())
        .param("every", choice.rhythm() == Rhythm.NTH ? choice.every() : null)
        .param("via", choice.via())
        .param("now", now)
        .update();
    if (choice.rhythm() == Rhythm.NONE) {
      stopMail(reader, now);
    }
  }

  // Also what waits for a mail server that is down.
  private void stopMail(Reader reader, Instant now) {
    sql.sql("""
            update notification set by_mail = false
            where guardian_id = :guardian and student_id = :student and by_mail and mail_id is null
            """)
        .param("guardian", reader.guardian())
        .param("student", reader.student())
        .update();
    post.withdraw(
        sql.sql("""
                select x.mail_id from notification x join mail_fact m on m.id = x.mail_id
                where x.guardian_id = :guardian and x.student_id = :student and m.sent_at is null
                  and m.next_attempt_at is not null
                """)
            .param("guardian", reader.guardian())
            .param("student", reader.student())
            .list(MessageId.class),
        now);
  }
}
