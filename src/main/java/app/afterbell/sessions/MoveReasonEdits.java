package app.afterbell.sessions;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.ReasonAnswer.ChangedMeanwhile;
import app.afterbell.sessions.ReasonAnswer.Refused;
import app.afterbell.sessions.ReasonAnswer.Saved;
import app.afterbell.sessions.ReasonAnswer.Why;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff keep the reasons for moves, and how many waivers a mentor may grant (R15, R39). Changes come one after the
 * other, hold from the next move on or from a day on, and are kept; what was moved before keeps its reason in its
 * words. Who may make them, the page knows.
 */
@Component
public class MoveReasonEdits {

  /** Characters of a reason. */
  public static final int LONGEST = 80;
  /** The highest limit of waivers that a mentor may grant to a student within a year. */
  public static final int MOST = 99;

  private final Sql sql;
  private final Organizations organizations;

  MoveReasonEdits(Sql sql, Organizations organizations) {
    this.sql = sql;
    this.organizations = organizations;
  }

  /** It can be chosen at once. */
  @Transactional
  public ReasonAnswer add(String typed, Asker askedBy, boolean billed, Viewer by, Instant now) {
    return add(typed, askedBy, billed, null, by, now);
  }

  /**
   * @param billed whether the old time is billed; of a family's wish alone. Sent twice it is one
   * @param from the first day on which it can be chosen, in the company's zone; null: at once
   */
  @Transactional
  public ReasonAnswer add(
      String typed, Asker askedBy, boolean billed, @Nullable LocalDate from, Viewer by, Instant now) {
    var at = start(from);
    if (at != null && at.isBefore(today(now))) {
      return new Refused(Why.DAY_IS_OVER);
    }
    var all = lock();
    var words = typed.strip().replaceAll("\\s+", " ");
    if (all.has(words, askedBy, billed, now)) {
      return new Saved();
    }
    var wrong = all.wrong(words, null, now);
    if (wrong != null || billed && askedBy != Asker.FAMILY) {
      return new Refused(wrong == null ? Why.KIND_MISSING : wrong);
    }
    var key = all.key(words);
    sql.sql("""
            insert into move_reason (key, words, asked_by, billed, offered_at, place)
            select :key, :words, :askedBy, :billed, :at, coalesce(max(place), 0) + 1 from move_reason
            """)
        .param("key", key)
        .param("words", words)
        .param("askedBy", askedBy)
        .param("billed", billed)
        .param("at", at != null && at.isAfter(now) ? at : null)
        .update();
    return saved("added", key, ahead(from, at, now), words, by, now);
  }

  /** @param shown the words that the form showed */
  @Transactional
  public ReasonAnswer rename(String key, String shown, String typed, Viewer by, Instant now) {
    var all = lock();
    var standing = all.find(key);
    var words = typed.strip().replaceAll("\\s+", " ");
    if (standing.words().equals(words)) {
      return new Saved();
    }
    if (!standing.words().equals(shown)) {
      return new ChangedMeanwhile(standing.words());
    }
    var wrong = all.wrong(words, key, now);
    if (wrong != null) {
      return new Refused(wrong);
    }
    sql.sql("update move_reason set words = :words where key = :key").param("words", words).param("key", key).update();
    return saved("renamed", key, standing.words(), words, by, now);
  }

  /** It is chosen no more, at once. */
  @Transactional
  public ReasonAnswer retire(String key, Viewer by, Instant now) {
    return retire(key, null, by, now);
  }

  /**
   * It is chosen no more; what was moved for it keeps it. One of each kind that a move can need stays.
   *
   * @param from the first day on which it is not, in the company's zone; null: at once
   */
  @Transactional
  public ReasonAnswer retire(String key, @Nullable LocalDate from, Viewer by, Instant now) {
    var day = start(from);
    if (day != null && day.isBefore(today(now))) {
      return new Refused(Why.DAY_IS_OVER);
    }
    var at = day != null && day.isAfter(now) ? day : now;
    var all = lock();
    var standing = all.find(key);
    if (standing.retiredBy(at)) {
      return new Saved();
    }
    if (!all.canDoWithout(standing, at)) {
      return new Refused(Why.LAST_OF_ITS_KIND);
    }
    sql.sql("update move_reason set retired_at = :at where key = :key").param("at", at).param("key", key).update();
    return saved("retired", key, ahead(from, day, now), null, by, now);
  }

  /** It can be chosen again. */
  @Transactional
  public ReasonAnswer restore(String key, Viewer by, Instant now) {
    var all = lock();
    var standing = all.find(key);
    if (standing.retiredAt() == null) {
      return new Saved();
    }
    var wrong = all.wrong(standing.words(), key, now);
    if (wrong != null) {
      return new Refused(wrong);
    }
    sql.sql("update move_reason set retired_at = null where key = :key").param("key", key).update();
    return saved("restored", key, null, null, by, now);
  }

  /** @param most waivers that a mentor may grant to a student within a year, 0 to 99; null: any number */
  @Transactional
  public ReasonAnswer limit(@Nullable Integer most, Viewer by, Instant now) {
    lock();
    if (most != null && (most < 0 || most > MOST)) {
      return new Refused(Why.LIMIT_OUT_OF_RANGE);
    }
    var standing = sql.sql("select most from waiver_limit").optional(Integer.class).orElse(null);
    if (Objects.equals(standing, most)) {
      return new Saved();
    }
    sql.sql("delete from waiver_limit").update();
    if (most != null) {
      sql.sql("insert into waiver_limit (most) values (:most)").param("most", most).update();
    }
    return saved("limited", null, standing == null ? null : standing.toString(), most == null ? null : most.toString(),
        by, now);
  }

  private ReasonAnswer saved(
      String kind, @Nullable String key, @Nullable String was, @Nullable String words, Viewer by, Instant now) {
    sql.sql("""
            insert into move_reason_change (at, by, kind, key, was, words)
            values (:now, :by, :kind, :key, :was, :words)
            """)
        .param("now", now)
        .param("by", by.id())
        .param("kind", kind)
        .param("key", key)
        .param("was", was)
        .param("words", words)
        .update();
    return new Saved();
  }

  // The reasons are always there: with all rows locked, nobody else adds or changes one, or the limit.
  private StandingReasons lock() {
    return new StandingReasons(sql.sql("""
            select key, words, asked_by, billed, offered_at, retired_at
            from move_reason order by place, key for update
            """).list(StandingReasons.Reason.class));
  }

  // null where it is at once
  private static @Nullable String ahead(@Nullable LocalDate from, @Nullable Instant at, Instant now) {
    return from == null || at == null || !at.isAfter(now) ? null : from.toString();
  }

  private @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(organizations.current().zone()).toInstant();
  }

  private Instant today(Instant now) {
    var zone = organizations.current().zone();
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
