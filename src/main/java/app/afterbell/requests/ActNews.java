package app.afterbell.requests;

import app.afterbell.billing.BillActed;
import app.afterbell.jobs.Sweep;
import app.afterbell.jobs.Turn;
import app.afterbell.mail.Letter;
import app.afterbell.mail.Letter.Answers;
import app.afterbell.mail.LetterWords;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.payroll.PayActed;
import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import app.afterbell.web.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells a family of what was waived or credited, a mentor of what was added, with the reason that is meant for them
 * (R38): when it can no longer be taken back. Safe to run twice, on several instances.
 */
@Component
class ActNews implements Sweep {

  private static final int AT_ONCE = 50;

  private final Sql sql;
  private final Post post;
  private final LetterWords texts;
  private final PublicAddress address;
  private final Organizations organizations;
  private final TransactionOperations transaction;

  ActNews(
      Sql sql, Post post, LetterWords texts, PublicAddress address, Organizations organizations,
      TransactionOperations transaction) {
    this.sql = sql;
    this.post = post;
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
    this.transaction = transaction;
  }

  record Told(
      String kind, boolean bill, String subject, Instant startsAt, Currency currency, long amount, String reason,
      String email, ZoneId zone, UUID sessionId) {}

  @EventListener
  void on(BillActed event) {
    note(event.act(), true, event.undoUntil(), event.taken());
  }

  @EventListener
  void on(PayActed event) {
    note(event.act(), false, event.undoUntil(), event.taken());
  }

  @Override
  public String key() {
    return "requests.sweep.acts";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public int turn(Turn turn) {
    return turn.whileAny(() -> transaction.execute(_ -> write(turn.now())));
  }

  private void note(UUID act, boolean bill, Instant due, boolean taken) {
    sql.sql(taken ? "delete from act_news where act_id = :act and told_at is null"
            : "insert into act_news (act_id, bill, due_at) values (:act, :bill, :due)")
        .param("act", act)
        .param("bill", bill)
        .param("due", due)
        .update();
  }

  private int write(Instant now) {
    var acts = sql.sql("""
            with d as materialized (
              select n.act_id from act_news n where n.due_at <= :now and n.told_at is null
              order by n.due_at limit :most for update skip locked)
            update act_news n set told_at = :now from d where n.act_id = d.act_id returning n.act_id
            """)
        .param("now", now)
        .param("most", AT_ONCE)
        .list(UUID.class);
    if (acts.isEmpty()) {
      return 0;
    }
    post.send(told(acts).stream().map(one -> letter(one, now)).toList(), now);
    return acts.size();
  }

  private List<Told> told(List<UUID> acts) {
    return sql.sql("""
            with act as (
              select a.kind, true as bill, a.session_id, a.currency, -a.amount as amount, a.reason, f.viewer_id
                as person_id
              from bill_act_fact a join family_access f on f.student_id = a.student_id and f.sees_money
              where a.id = any(:acts)
              union all
              select a.kind, false, a.session_id, a.currency, a.amount, a.reason, a.mentor_id
              from pay_act_fact a where a.id = any(:acts))
            select a.kind, a.bill, e.subject, s.starts_at, a.currency, a.amount, a.reason, m.email, p.time_zone as zone,
                   a.session_id
            from act a
            join session_plan_fact s on s.id = a.session_id
            join engagement_card e on e.id = s.engagement_id
            join person_card p on p.id = a.person_id
            join person_address m on m.person_id = a.person_id
            order by m.email
            """)
        .param("acts", acts)
        .list(Told.class);
  }

  private Letter letter(Told told, Instant now) {
    var f = new Formats(Locale.US, told.zone(), now);
    var us = organizations.current();
    var sum = f.money(new Money(told.amount(), told.currency()));
    var lines = new ArrayList<>(List.of(
        texts.text("requests.act." + told.kind() + ".told", sum, told.subject(), f.longDate(told.startsAt())), ""));
    told.reason().lines().forEach(line -> lines.add("> " + line));
    lines.addAll(List.of("", texts.text("requests.news.see"),
        address.link(told.bill() ? "/family/billing" : "/mentor/earnings"), ""));
    return Letter.about(told.sessionId(), told.email(), null,
        texts.text("requests.act." + told.kind() + ".subject", us.name()), String.join("\n", lines),
        new Answers(us.supportEmail(), us.name()));
  }
}
