package app.afterbell.nudges;

import app.afterbell.mail.MessageId;
import app.afterbell.mail.Post;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mentors choose: of which moments they are told, and by what way. A change tells nothing again, and nothing that
 * was over when it was chosen.
 */
@Component
public class NudgeChoices {

  private final Sql sql;
  private final Post post;

  NudgeChoices(Sql sql, Post post) {
    this.sql = sql;
    this.post = post;
  }

  record Row(List<Moment> moments, List<Way> ways) {}

  /** What holds for this mentor: everything, until they chose. */
  public NudgeChoice of(PersonId mentor) {
    return sql.sql("select moments, ways from nudge_plan where mentor_id = :mentor and moments is not null")
        .param("mentor", mentor)
        .optional(Row.class)
        .map(row -> new NudgeChoice(NudgePlans.set(Moment.class, row.moments()), NudgePlans.set(Way.class, row.ways())))
        .orElse(NudgeChoice.ALL);
  }

  @Transactional
  public void choose(PersonId mentor, NudgeChoice choice, Instant now) {
    var before = of(mentor);
    boolean more = choice.moments().stream().anyMatch(moment -> choice.wants(moment) && !before.wants(moment));
    sql.sql("""
            insert into nudge_plan as p (mentor_id, moments, ways, heard_until)
            values (:mentor, cast(:moments as text[]), cast(:ways as text[]), :now)
            on conflict (mentor_id) do update
            set moments = excluded.moments, ways = excluded.ways, look_at = :now,
                heard_until = case when :more then excluded.heard_until else p.heard_until end
            """)
        .param("mentor", mentor)
        .param("moments", choice.moments())
        .param("ways", choice.ways())
        .param("more", more)
        .param("now", now)
        .update();
    if (!choice.by(Way.MAIL)) {
      withdraw(mentor, now);
    }
  }

  /** Whose mail this secret was in; nothing where it is none of ours. */
  public Optional<PersonId> behind(Secret stop) {
    return sql.sql("select mentor_id from nudge where unsubscribe_hash = :hash")
        .param("hash", stop.hash())
        .optional(PersonId.class);
  }

  /** Ends such mail for whoever it was to; the inbox goes on. @return false where the secret is none of ours */
  @Transactional
  public boolean stopMail(Secret stop, Instant now) {
    var mentor = behind(stop);
    mentor.ifPresent(one -> choose(one, of(one).withoutMail(), now));
    return mentor.isPresent();
  }

  // Also what waits for a mail server that is down.
  private void withdraw(PersonId mentor, Instant now) {
    post.withdraw(
        sql.sql("""
                select n.mail_id from nudge n join mail_fact m on m.id = n.mail_id
                where n.mentor_id = :mentor and m.sent_at is null and m.next_attempt_at is not null
                """)
            .param("mentor", mentor)
            .list(MessageId.class),
        now);
  }
}
