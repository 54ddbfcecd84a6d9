package app.afterbell.slack;

import app.afterbell.jobs.Claimed;
import app.afterbell.jobs.Claims;
import app.afterbell.nudges.MentorNudged;
import app.afterbell.nudges.NudgeId;
import app.afterbell.requests.RequestAsked;
import app.afterbell.requests.RequestDecided;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestSaid;
import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to stand in Slack. Each request has a post for staff, and one for its mentor where they have a channel; what
 * changes in it is an edit of the same post. A mentor who chose that is told there what waits (R36).
 */
@Component
class SlackPosts {

  private final Sql sql;
  private final Claims<Due> claims;

  SlackPosts(Sql sql) {
    this.sql = sql;
    this.claims = new Claims<>(sql, "slack_post");
  }

  Claims<Due> claims() {
    return claims;
  }

  /** For whom a post is. */
  enum Audience {
    STAFF,
    MENTOR,
    /** Somebody who pressed, alone. */
    PRESSER,
    NUDGE
  }

  /** @param unknown it was about to be posted before, and nobody knows whether it was */
  record Due(
      UUID id, @Nullable RequestId requestId, @Nullable NudgeId nudgeId, Audience audience, String channel,
      @Nullable String slackUser, @Nullable String words, @Nullable String ts, boolean unknown, int wanted,
      Instant wantedAt, int attempts) implements Claimed {}

  @EventListener
  void on(RequestAsked event) {
    want(List.of(event.request()), event.at());
  }

  @EventListener
  void on(RequestSaid event) {
    want(List.of(event.request()), event.at());
  }

  @EventListener
  void on(RequestDecided event) {
    want(List.of(event.request()), event.at());
  }

  @EventListener
  void on(MentorNudged event) {
    sql.sql("""
            insert into slack_post (id, nudge_id, audience, channel, words, wanted, wanted_at, next_attempt_at)
            select :id, :nudge, 'nudge', c.channel, :words, 1, :now, :now
            from slack_channel c where c.mentor_id = :mentor and exists (select from slack_setting)
            on conflict do nothing
            """)
        .param("id", Id.next())
        .param("nudge", event.id())
        .param("words", String.join("\n", event.lines()))
        .param("mentor", event.mentor())
        .param("now", event.at())
        .update();
  }

  /** A word to somebody who pressed, for them alone. @param press that it answers: for one there is one answer */
  void tell(RequestId request, String channel, String user, byte[] press, String words, Instant now) {
    sql.sql("""
            insert into slack_post (
              id, request_id, audience, channel, slack_user, press, words, wanted, wanted_at, next_attempt_at)
            values (:id, :request, 'presser', :channel, :user, :press, :words, 1, :now, :now)
            on conflict do nothing
            """)
        .param("id", Id.next())
        .param("request", request)
        .param("channel", channel)
        .param("user", user)
        .param("press", press)
        .param("words", words)
        .param("now", now)
        .update();
  }

  /** Whether the post of staff that this request has is the one with these keys. */
  boolean isStaffs(RequestId request, String channel, String ts) {
    return sql.sql("""
            select exists (
              select from slack_post p
              where p.request_id = :request and p.audience = 'staff' and p.channel = :channel
                and (p.ts = :ts or p.ts is null and p.unknown))
            """)
        .param("request", request)
        .param("channel", channel)
        .param("ts", ts)
        .one(Boolean.class);
  }

  /**
   * Other channels, or another token: what was given up is tried again, what stands nowhere goes where it belongs by
   * now, or nowhere, and what is open and was asked before is posted.
   */
  void moved(Instant now) {
    sql.sql("""
            update slack_post p
            set channel = coalesce(case p.audience
                  when 'staff' then (select s.staff_channel from slack_setting s)
                  when 'mentor' then (select c.channel from request_card r join slack_channel c
                    on c.mentor_id = r.asked_by
                                      where r.id = p.request_id)
                end, p.channel)
            where p.ts is null and p.audience in ('staff', 'mentor') and not p.unknown
            """).update();
    sql.sql("""
            update slack_post p
            set next_attempt_at = :now, attempts = 0, given_up_at = null, trouble = null
            where p.audience in ('staff', 'mentor') and p.claimed_until is null
              and (p.given_up_at is not null or p.trouble is not null or p.ts is null and not p.unknown)
              and exists (select from request_card r where r.id = p.request_id and (r.state = 'open'
                or p.ts is not null))
            """)
        .param("now", now)
        .update();
    sql.sql("""
            update slack_post p set next_attempt_at = null, claimed_until = null
            where p.ts is null and p.audience = 'mentor' and p.next_attempt_at is not null
              and not exists (select from request_card r join slack_channel c on c.mentor_id = r.asked_by
                              where r.id = p.request_id)
            """).update();
    want(sql.sql("""
            select r.id from request_card r where r.state = 'open'
              and (select count(*) from slack_post p where p.request_id = r.id and p.audience in ('staff', 'mentor'))
                < case when r.asked_as = 'mentor'
                    and exists (select from slack_channel c where c.mentor_id = r.asked_by) then 2 else 1 end
            order by r.asked_at limit 500
            """)
        .list(RequestId.class), now);
  }

  // A bill is no mentor's: what a family disputes goes to staff alone.
  private void want(List<RequestId> requests, Instant now) {
    for (var request : requests) {
      sql.sql("""
              insert into slack_post as p (id, request_id, audience, channel, wanted, wanted_at, next_attempt_at)
              select case a.audience when 'staff' then :staff::uuid else :mentor::uuid end, r.id, a.audience, a.channel,
                     1, :now, :now
              from request_card r
              cross join lateral (
                select 'staff' as audience, s.staff_channel as channel from slack_setting s
                union all
                select 'mentor', c.channel from slack_channel c
                where c.mentor_id = r.asked_by and r.asked_as = 'mentor' and exists (select from slack_setting)) a
              where r.id = :request
              on conflict (request_id, audience) where audience in ('staff', 'mentor') do update
                set wanted = p.wanted + 1, wanted_at = excluded.wanted_at, given_up_at = null,
                    attempts = case when p.claimed_until is null then 0 else p.attempts end,
                    next_attempt_at = case when p.claimed_until is null then :now else p.next_attempt_at end
              """)
          .param("staff", Id.next())
          .param("mentor", Id.next())
          .param("request", request)
          .param("now", now)
          .update();
    }
  }

  @Transactional
  public List<Due> claim(int most, Instant until, Instant now) {
    return sql.sql("""
            with due as materialized (
              select id from slack_post where next_attempt_at <= :now
              order by next_attempt_at, id limit :most for update skip locked)
            update slack_post p set claimed_until = :until, next_attempt_at = :until, attempts = p.attempts + 1
            from due where p.id = due.id
            returning p.id, p.request_id, p.nudge_id, p.audience, p.channel, p.slack_user, p.words, p.ts, p.unknown,
                      p.wanted, p.wanted_at, p.attempts
            """)
        .param("most", most)
        .param("until", until)
        .param("now", now)
        .list(Due.class);
  }
}
