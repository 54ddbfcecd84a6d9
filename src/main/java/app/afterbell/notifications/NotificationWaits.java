package app.afterbell.notifications;

import app.afterbell.jobs.Waiting;
import app.afterbell.jobs.Waits;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Letters that wait for the mail server, and what is still to be written of reminders and of cancellations. */
@Component
class NotificationWaits implements Waits {

  private final Sql sql;

  NotificationWaits(Sql sql) {
    this.sql = sql;
  }

  record Letters(
      int many, @Nullable Instant since, @Nullable String trouble, @Nullable Instant next, int givenUp) {}

  record Some(int many, @Nullable Instant since) {}

  @Override
  public List<Waiting> waiting(Instant now) {
    var letters = letters();
    return List.of(
        new Waiting("notifications.waiting.letters", letters.many(), letters.since(),
            letters.trouble() == null ? null : "notifications.staff.trouble." + letters.trouble(), letters.next(),
            letters.givenUp(), "/staff/reminders"),
        plain("notifications.waiting.reminders", reminders(now)),
        plain("notifications.waiting.cancellations", cancellations(now)));
  }

  private static Waiting plain(String key, Some some) {
    return Waiting.plain(key, some.many(), some.since());
  }

  private Letters letters() {
    return sql.sql("""
            select count(*)::int as many, min(w.created_at) as since,
                   (array_agg(w.trouble order by w.next_attempt_at) filter (where w.trouble is not null))[1] as trouble,
                   min(w.next_attempt_at) filter (where w.trouble is not null) as next,
                   (select count(*)::int from (
                      select from mail_fact g
                      where g.trouble is not null and g.sent_at is null and g.given_up_at is not null limit :most) x)
                     as given_up
            from (select m.created_at, m.trouble, m.next_attempt_at from mail_fact m
                  where m.next_attempt_at is not null limit :most) w
            """)
        .param("most", Waiting.MOST)
        .one(Letters.class);
  }

  // Plans that are to be looked at, and letters of those that were: one after the other, so nobody waits in both.
  private Some reminders(Instant now) {
    return sql.sql("""
            select count(*)::int as many, min(w.since) as since
            from ((select p.look_at as since from reminder_plan p where p.look_at <= :now limit :most)
                  union all
                  (select n.at from notification n where n.by_mail and n.mail_id is null limit :most)) w
            """)
        .param("now", now)
        .param("most", Waiting.MOST)
        .one(Some.class);
  }

  private Some cancellations(Instant now) {
    return sql.sql("""
            select count(*)::int as many, min(w.due_at) as since
            from (select n.due_at from plan_news n
                  where n.due_at <= :now and n.told_at is null and n.dropped_at is null limit :most) w
            """)
        .param("now", now)
        .param("most", Waiting.MOST)
        .one(Some.class);
  }
}
