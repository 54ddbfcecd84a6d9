package app.afterbell.slack.web;

import app.afterbell.shared.Sql;
import app.afterbell.slack.SlackPost;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was posted in Slack, or would be. */
@Component
class PostsQuery {

  private static final String SELECT = """
      select case when p.audience = 'staff' then null else (
               select c.name from person_card c where c.id = coalesce(
                 (select h.mentor_id from slack_channel h where h.channel = p.channel),
                 (select r.asked_by from request_card r where r.id = p.request_id and p.audience = 'mentor')))
             end as mentor,
             p.audience = 'presser' as ephemeral, p.payload, p.words, p.wanted_at as at, p.wanted > 1 as edited,
             p.ts is not null as stands, p.trouble, p.next_attempt_at as next_at,
             p.given_up_at is not null as given_up
      from slack_post p
      """;

  private final Sql sql;

  PostsQuery(Sql sql) {
    this.sql = sql;
  }

  record Row(
      @Nullable String mentor, boolean ephemeral, @Nullable String payload, @Nullable String words, Instant at,
      boolean edited, boolean stands, @Nullable String trouble, @Nullable Instant nextAt, boolean givenUp) {

    private Posted posted() {
      var post = SlackPost.of(payload == null ? "{}" : payload);
      return new Posted(
          mentor, ephemeral, post.lines(), post.buttons(), at, edited, stands, trouble, nextAt, givenUp);
    }
  }

  /** The newest first. */
  List<Posted> newest() {
    return sql.sql(SELECT + " order by p.wanted_at desc, p.id desc limit 50").list(Row.class).stream()
        .map(Row::posted).toList();
  }

  /** What did not come through: given up, or to be tried again. */
  List<Posted> troubled() {
    return sql.sql(SELECT + """
            where p.given_up_at is not null or p.trouble is not null and p.next_attempt_at is not null
            order by p.wanted_at desc, p.id desc limit 20
            """)
        .list(Row.class).stream().map(Row::posted).toList();
  }
}
