package app.afterbell.access;

import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people are signed in. A sign-in is a row that every instance sees, and a secret in one browser; it ends by
 * signing out, by a new password, with the account, and by itself after {@code afterbell.sign-in.lasts}, or when it was
 * not used for {@code afterbell.sign-in.idle}, {@code idle-of-staff} where staff are signed in.
 */
@Component
public class SignIns {

  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
  private static final Duration PROVED_FOR = Duration.ofMinutes(10);

  private final Sql sql;
  private final People people;
  private final Duration lasts;
  private final Duration idle;
  private final Duration idleOfStaff;

  /** Sign-ins that end by nothing but their age. */
  public SignIns(Sql sql, People people, Duration lasts) {
    this(sql, people, lasts, lasts, lasts);
  }

  @Autowired
  SignIns(Sql sql, People people, @Value("${afterbell.sign-in.lasts:30d}") Duration lasts,
      @Value("${afterbell.sign-in.idle:14d}") Duration idle,
      @Value("${afterbell.sign-in.idle-of-staff:24h}") Duration idleOfStaff) {
    this.sql = sql;
    this.people = people;
    this.lasts = lasts;
    this.idle = idle;
    this.idleOfStaff = idleOfStaff;
  }

  /** One place where somebody is signed in. */
  public record Place(SignInId id, String userAgent, Instant createdAt, Instant lastSeenAt, boolean here) {}

  private record Seen(PersonId id, String name, ZoneId zone, List<Role> roles, Instant lastSeenAt,
      @Nullable UUID settings) {}

  public Duration lasts() {
    return lasts;
  }

  /** Signs this person in, in one browser, whose secret is returned. They have just shown who they are. */
  @Transactional
  public Secret open(PersonId person, @Nullable String userAgent, Instant now) {
    return open(person, userAgent, true, now);
  }

  /** @param proved whether they have just shown who they are: a link out of a reminder signs in, and shows nothing */
  @Transactional
  public Secret open(PersonId person, @Nullable String userAgent, boolean proved, Instant now) {
    var secret = Secret.random();
    sql.sql("delete from sign_in where person_id = :person and expires_at <= :now")
        .param("person", person)
        .param("now", now)
        .update();
    sql.sql("""
            insert into sign_in (id, token_hash, person_id, created_at, last_seen_at, expires_at, user_agent,
              by_reminder)
            values (:id, :hash, :person, :now, :now, :expiresAt, left(:userAgent, 300),
                    :reminder)
            """)
        .param("id", SignInId.next())
        .param("hash", secret.hash())
        .param("person", person)
        .param("now", now)
        .param("expiresAt", now.plus(lasts))
        .param("userAgent", userAgent)
        .param("reminder", !proved)
        .update();
    people.enter(person, now);
    return secret;
  }

  /**
   * Who holds this secret, with the roles of this moment and the mark of what is settled: one query, and one write in
   * five minutes.
   */
  public Optional<Viewer> viewer(Secret secret, Instant now) {
    var seen = sql.sql("""
            select v.id, v.name, v.zone, v.roles, s.last_seen_at, (select o.mark from organization_card o) as settings
            from sign_in s join viewer_card v on v.id = s.person_id
            where s.token_hash = :hash and s.expires_at > :now
            """)
        .param("hash", secret.hash())
        .param("now", now)
        .optional(Seen.class)
        .filter(one -> !isIdle(one, now));
    if (seen.isPresent() && !now.isBefore(seen.get().lastSeenAt().plus(SEEN_EVERY))) {
      touch(secret, now);
    }
    return seen.map(s -> new Viewer(s.id(), s.name(), Set.copyOf(s.roles()), s.zone(), s.settings()));
  }

  /** Where this person is signed in, the latest use first. */
  public List<Place> places(PersonId person, Secret here, Instant now) {
    return sql.sql("""
            select id, coalesce(user_agent, '') as user_agent, created_at, last_seen_at, token_hash = :hash as here
            from sign_in where person_id = :person and expires_at > :now and last_seen_at > :since
            order by here desc, last_seen_at desc limit 50
            """)
        .param("hash", here.hash())
        .param("person", person)
        .param("now", now)
        .param("since", now.minus(idle))
        .list(Place.class);
  }

  /**
   * Whether this person showed here within the last ten minutes who they are: by signing in, or since ({@link #prove}).
   */
  public boolean isProved(PersonId person, Secret here, Instant now) {
    return sql.sql("""
            select count(*) from sign_in
            where token_hash = :hash and person_id = :person
              and (proved_at > :since or created_at > :since and not by_reminder)
            """)
        .param("hash", here.hash())
        .param("person", person)
        .param("since", now.minus(PROVED_FOR))
        .one(Integer.class) == 1;
  }

  /** Who is signed in here has just shown who they are. */
  public void prove(Secret here, Instant now) {
    sql.sql("update sign_in set proved_at = :now where token_hash = :hash")
        .param("now", now)
        .param("hash", here.hash())
        .update();
  }

  private boolean isIdle(Seen seen, Instant now) {
    return !seen.lastSeenAt().plus(seen.roles().stream().anyMatch(Role::isStaff) ? idleOfStaff : idle).isAfter(now);
  }

  public void end(Secret secret) {
    sql.sql("delete from sign_in where token_hash = :hash").param("hash", secret.hash()).update();
  }

  /**
   * Signs this person out in one place, at once and on every instance.
   *
   * @return false where this person is not signed in there
   */
  public boolean end(PersonId person, SignInId place) {
    return sql.sql("delete from sign_in where id = :place and person_id = :person")
        .param("place", place)
        .param("person", person)
        .update() == 1;
  }

  /** Signs this person out everywhere but here. @return in how many places */
  public int endOthers(PersonId person, Secret here) {
    return sql.sql("delete from sign_in where person_id = :person and token_hash <> :hash")
        .param("person", person)
        .param("hash", here.hash())
        .update();
  }

  // The condition lets one of many requests at once write.
  private void touch(Secret secret, Instant now) {
    sql.sql("update sign_in set last_seen_at = :now where token_hash = :hash and last_seen_at <= :before")
        .param("now", now)
        .param("hash", secret.hash())
        .param("before", now.minus(SEEN_EVERY))
        .update();
  }
}
