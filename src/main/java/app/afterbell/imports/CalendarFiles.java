package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import app.afterbell.imports.IcsContents.Unread;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Files of calendars (R31, R35): their events become sessions of engagements through the doors by which staff plan,
 * move and cancel. The preview is that same work, undone: what it says of collisions is what would be. The same file
 * again changes nothing; a newer one moves and cancels what it says anew, by UID. History is left as it is.
 */
@Component
public class CalendarFiles {

  private static final Duration KEPT = Duration.ofDays(7);

  private final Sql sql;
  private final IcsCandidates candidates;
  private final IcsExecution execution;
  private final TransactionOperations transaction;

  CalendarFiles(
      Sql sql, IcsCandidates candidates, IcsExecution execution, TransactionOperations transaction) {
    this.sql = sql;
    this.candidates = candidates;
    this.execution = execution;
    this.transaction = transaction;
  }

  /** What became of a file that was chosen. */
  public sealed interface Taken {

    record Done(CalendarFileId id) implements Taken {}

    /** @param key of the sentence that says why */
    record Refused(String key) implements Taken {}
  }

  /**
   * A file as it stands.
   *
   * @param open whether it can be applied or discarded yet
   * @param zone of times that name none
   */
  public record CalendarFile(
      CalendarFileId id, String fileName, ZoneId zone, PersonId createdBy, Instant createdAt, boolean open,
      @Nullable Instant appliedAt, int planned, int moved, int cancelled, int leftOut) {}

  /**
   * What would become of it.
   *
   * @param chosen the engagement of each UID, where one is chosen or proposed
   */
  public record Preview(
      CalendarFile file, List<IcsOutcome> outcomes, List<IcsCandidate> engagements,
      Map<String, Optional<EngagementId>> chosen, List<Unread> unread, int past, int beyond) {}

  private record Stored(byte[] content, ZoneId zone) {}

  private record Chosen(String uid, @Nullable EngagementId engagementId) {}

  /** @param zone of times that name none, as it was typed */
  @Transactional
  public Taken take(Upload file, String zone, Viewer by, Instant now) {
    var floating = Cells.zone(zone.strip());
    if (floating.isEmpty()) {
      return new Taken.Refused("imports.calendar.zone-unknown");
    }
    try {
      var contents = IcsFile.read(file.content(), floating.get(), now);
      var id = CalendarFileId.next();
      sql.sql("""
              insert into calendar_import (id, created_by, created_at, file_name, time_zone, content)
              values (:id, :by, :now, :name, :zone, :content)
              """)
          .param("id", id)
          .param("by", by.id())
          .param("now", now)
          .param("name", file.name())
          .param("zone", floating.get())
          .param("content", file.content())
          .update();
      propose(id, contents, now);
      return new Taken.Done(id);
    } catch (IcsFile.Refused e) {
      return new Taken.Refused(e.key());
    }
  }

  // What a file before said of an event is not asked again.
  private void propose(CalendarFileId id, IcsContents contents, Instant now) {
    var all = candidates.all(now);
    var known = execution.engagements(contents.events().stream().map(IcsEvent::uid).distinct().toList());
    for (var one : IcsMatching.firsts(contents.events())) {
      Optional.ofNullable(known.get(one.uid())).or(() -> IcsMatching.of(one, all))
          .ifPresent(engagement -> choose(id, one.uid(), engagement));
    }
  }

  /** The newest first. */
  public List<CalendarFile> newest(int most) {
    return sql.sql(FILE + "order by created_at desc, id limit :most").param("most", most).list(CalendarFile.class);
  }

  private static final String FILE = """
      select id, file_name, time_zone as zone, created_by, created_at, content is not null as open, applied_at, planned,
             moved, cancelled, left_out
      from calendar_import
      """;

  public Optional<CalendarFile> find(CalendarFileId id) {
    return sql.sql(FILE + "where id = :id").param("id", id).optional(CalendarFile.class);
  }

  /** By the work itself, undone at its end. Empty where it is done or discarded. */
  public Optional<Preview> preview(CalendarFileId id, Viewer by, Instant now) {
    var file = find(id).orElseThrow(NotFound::new);
    return read(id, now).map(contents -> {
      var chosen = chosen(id);
      var outcomes = transaction.execute(status -> {
        var found = execution.carryOut(contents.events(), chosen, by, now);
        status.setRollbackOnly();
        return found;
      });
      return new Preview(file, outcomes, candidates.all(now), chosen, contents.unread(), contents.past(),
          contents.beyond());
    });
  }

  /** @param engagement null: its events are not imported */
  @Transactional
  public void choose(CalendarFileId id, String uid, @Nullable EngagementId engagement) {
    sql.sql("""
            insert into calendar_import_choice (import_id, uid, engagement_id)
            select :id, :uid, :engagement
            where exists (select from calendar_import where id = :id and content is not null)
            on conflict (import_id, uid) do update set engagement_id = excluded.engagement_id
            """)
        .param("id", id)
        .param("uid", uid)
        .param("engagement", engagement)
        .update();
  }

  /** Does what the preview says, as it is by now. @return false where it is done or discarded already */
  @Transactional
  public boolean apply(CalendarFileId id, Viewer by, Instant now) {
    var open = sql.sql("select id from calendar_import where id = :id and content is not null for update")
        .param("id", id).optional(CalendarFileId.class);
    if (open.isEmpty()) {
      return false;
    }
    var contents = read(id, now).orElseThrow();
    var outcomes = execution.carryOut(contents.events(), chosen(id), by, now);
    sql.sql("""
            update calendar_import
            set content = null, applied_at = :now, planned = :planned, moved = :moved, cancelled = :cancelled,
                left_out = :leftOut
            where id = :id
            """)
        .param("now", now)
        .param("planned", count(outcomes, IcsOutcome.Kind.PLANNED))
        .param("moved", count(outcomes, IcsOutcome.Kind.MOVED))
        .param("cancelled", count(outcomes, IcsOutcome.Kind.CANCELLED))
        .param("leftOut", (int) outcomes.stream().filter(one -> one.kind().isLeftOut()).count()
            + contents.unread().size())
        .param("id", id)
        .update();
    return true;
  }

  @Transactional
  public boolean discard(CalendarFileId id) {
    return sql.sql("update calendar_import set content = null where id = :id and content is not null")
            .param("id", id)
            .update()
        == 1;
  }

  /** Files are children's data: nobody decided on these for a week. @return how many */
  int forgetTheOld(Instant now) {
    return sql.sql("update calendar_import set content = null where content is not null and created_at < :before")
        .param("before", now.minus(KEPT))
        .update();
  }

  private static int count(List<IcsOutcome> outcomes, IcsOutcome.Kind kind) {
    return (int) outcomes.stream().filter(one -> one.kind() == kind).count();
  }

  private Optional<IcsContents> read(CalendarFileId id, Instant now) {
    return sql.sql("select content, time_zone as zone from calendar_import where id = :id and content is not null")
        .param("id", id)
        .optional(Stored.class)
        .map(stored -> {
          try {
            return IcsFile.read(stored.content(), stored.zone(), now);
          } catch (IcsFile.Refused e) {
            throw new IllegalStateException(e); // it was read when it was taken
          }
        });
  }

  private Map<String, Optional<EngagementId>> chosen(CalendarFileId id) {
    var all = new HashMap<String, Optional<EngagementId>>();
    sql.sql("select uid, engagement_id from calendar_import_choice where import_id = :id")
        .param("id", id)
        .list(Chosen.class)
        .forEach(one -> all.put(one.uid(), Optional.ofNullable(one.engagementId())));
    return all;
  }
}
