package app.afterbell.slack;

import app.afterbell.nudges.MentorChannels;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What Slack is talked to with. Token and secret are sealed, and opened for a call alone: no page shows them again. */
@Component
public class SlackSettings implements MentorChannels {

  private static final int LISTED = 500;

  private final Sql sql;
  private final Seal seal;
  private final SlackPosts posts;

  SlackSettings(Sql sql, Seal seal, SlackPosts posts) {
    this.sql = sql;
    this.seal = seal;
    this.posts = posts;
  }

  /**
   * What can be shown.
   *
   * @param connected whether there is a token; without one nothing leaves, and what would be posted stands on a page
   * @param teamId whose token it is, as Slack said; null: it has not said yet
   * @param answer what Slack said last when it was asked whether this works; null: it was not asked
   */
  public record Shown(
      String staffChannel, boolean connected, @Nullable String teamId, @Nullable String team, @Nullable Instant askedAt,
      @Nullable String answer, @Nullable Instant quietUntil) {

    boolean isQuiet(Instant now) {
      return quietUntil != null && quietUntil.isAfter(now);
    }
  }

  record Keys(String token, String signingSecret) {}

  private record Sealed(byte[] token, byte[] secret) {}

  /** Somebody, and their channel, or their own account in Slack, where it is known. */
  public record Place(PersonId id, String name, @Nullable String slack) {}

  /**
   * What is to hold from now on.
   *
   * @param token a bot’s, xoxb-…; null keeps the one that is there, likewise the secret
   * @param channels of these mentors; an empty one takes theirs away, and who is not in it keeps theirs
   * @param accounts of these members of staff, likewise
   */
  public record Change(
      @Nullable String token, @Nullable String secret, String staffChannel, Map<PersonId, String> channels,
      Map<PersonId, String> accounts) {}

  /** Whether this server has a key with which token and secret are sealed. */
  public boolean canKeep() {
    return seal.isReady();
  }

  public Optional<Shown> shown() {
    return sql.sql("""
            select staff_channel, token is not null as connected, team_id, team, asked_at, answer, quiet_until
            from slack_setting
            """)
        .optional(Shown.class);
  }

  /** Mentors whose account is open, those with a channel first. */
  public List<Place> channels() {
    return sql.sql("""
            select p.id, p.name, c.channel as slack
            from role_card r join person_card p on p.id = r.person_id and p.open
            left join slack_channel c on c.mentor_id = p.id
            where r.role = 'mentor' order by c.channel is null, p.name, p.id limit :most
            """)
        .param("most", LISTED)
        .list(Place.class);
  }

  /** Who decides requests. */
  public List<Place> accounts() {
    return sql.sql("""
            select p.id, p.name, a.slack_user as slack
            from (select distinct r.person_id from role_card r where r.role = any(:deciders)) d
            join person_card p on p.id = d.person_id and p.open
            left join slack_account a on a.person_id = p.id
            order by a.slack_user is null, p.name, p.id limit :most
            """)
        .param("deciders", List.copyOf(Power.DECIDE_REQUESTS.roles()))
        .param("most", LISTED)
        .list(Place.class);
  }

  @Override
  public Set<PersonId> of(Collection<PersonId> mentors) {
    return new HashSet<>(sql.sql("""
            select c.mentor_id from slack_channel c
            where c.mentor_id = any(:mentors) and exists (select from slack_setting)
            """)
        .param("mentors", List.copyOf(mentors))
        .list(PersonId.class));
  }

  /** @throws IllegalArgumentException where it is the first, and token or secret is missing */
  @Transactional
  public void change(Change change, Viewer by, Instant now) {
    var before = sealed();
    boolean first = before.isEmpty() && (change.token() == null || change.secret() == null);
    if (first) {
      throw new IllegalArgumentException("connected with nothing");
    }
    sql.sql("""
            insert into slack_setting as s (token, signing_secret, staff_channel, changed_by, changed_at)
            values (:token, :secret, :channel, :by, :now)
            on conflict (one) do update set token = excluded.token, signing_secret = excluded.signing_secret,
              staff_channel = excluded.staff_channel, changed_by = excluded.changed_by,
              changed_at = excluded.changed_at, quiet_until = null,
              team_id = case when :same then s.team_id end, team = case when :same then s.team end,
              asked_at = case when :same then s.asked_at end, answer = case when :same then s.answer end
            """)
        .param("token", change.token() == null ? before.orElseThrow().token() : seal.sealed(change.token()))
        .param("secret", change.secret() == null ? before.orElseThrow().secret() : seal.sealed(change.secret()))
        .param("channel", change.staffChannel())
        .param("by", by.id())
        .param("same", change.token() == null)
        .param("now", now)
        .update();
    write("slack_channel", "mentor_id", "channel", change.channels());
    write("slack_account", "person_id", "slack_user", change.accounts());
    posts.moved(now);
  }

  /** For the invented company: nothing leaves, and what would be posted stands on a page. */
  @Transactional
  public void keepHere(String staffChannel, Map<PersonId, String> channels, Instant now) {
    sql.sql("insert into slack_setting (staff_channel, changed_at) values (:channel, :now)")
        .param("channel", staffChannel)
        .param("now", now)
        .update();
    write("slack_channel", "mentor_id", "channel", channels);
  }

  // taken away first: one may get what another had
  private void write(String table, String whose, String what, Map<PersonId, String> places) {
    sql.sql("delete from %s where %s = any(:people)".formatted(table, whose))
        .param("people", List.copyOf(places.keySet()))
        .update();
    var given = places.entrySet().stream().filter(place -> !place.getValue().isEmpty()).toList();
    sql.sql("insert into %s (%s, %s) select * from unnest(:people::uuid[], :places::text[])"
            .formatted(table, whose, what))
        .each("people", given, Map.Entry::getKey)
        .each("places", given, Map.Entry::getValue)
        .update();
  }

  /** What Slack said when it was asked whether this works. */
  void answered(String answer, @Nullable String teamId, @Nullable String team, Instant now) {
    sql.sql("""
            update slack_setting
            set answer = left(:answer, 200), asked_at = :now, team_id = coalesce(nullif(:id, ''), team_id),
                team = coalesce(nullif(left(:team, 200), ''), team)
            """)
        .param("answer", answer)
        .param("id", teamId)
        .param("team", team)
        .param("now", now)
        .update();
  }

  /** Slack asks for patience: until then nothing is sent, by whichever instance. */
  void quiet(Instant until) {
    sql.sql("update slack_setting set quiet_until = :until").param("until", until).update();
  }

  private Optional<Sealed> sealed() {
    return sql.sql("select token, signing_secret as secret from slack_setting where token is not null")
        .optional(Sealed.class);
  }

  /** Nothing where none are there, or they were sealed with another key than ours. */
  Optional<Keys> keys() {
    return sealed().flatMap(sealed -> seal.opened(sealed.token())
        .flatMap(token -> seal.opened(sealed.secret()).map(secret -> new Keys(token, secret))));
  }
}
