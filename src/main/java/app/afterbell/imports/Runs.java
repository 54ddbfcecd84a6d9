package app.afterbell.imports;

import app.afterbell.imports.Run.Failure;
import app.afterbell.imports.Run.State;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The uploads, in the database: any instance can show them, and go on with one whose instance is gone. */
@Component
class Runs {

  /** An instance that works says so every second; after so long without a word it is taken for gone. */
  static final Duration GONE = Duration.ofSeconds(20);

  private static final Duration KEPT = Duration.ofDays(7);

  private static final String RUN = """
      select r.id, r.created_by, p.name as created_by_name, r.created_at, r.file_names, r.state, r.attempt, r.progress,
             r.ended_at, r.preview::text as preview, r.failure, r.tells, r.tag
      from import_run r left join person_card p on p.id = r.created_by
      """;

  private final Sql sql;
  private final JsonMapper json;

  Runs(Sql sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Transactional
  public RunId create(List<Upload> uploads, @Nullable PersonId by, Instant now) {
    var id = RunId.next();
    sql.sql("""
            insert into import_run (id, created_by, created_at, file_names, state, beat_at)
            values (:id, :by, :now, :names, 'reading', :now)
            """)
        .param("id", id)
        .param("by", by)
        .param("now", now)
        .param("names", uploads.stream().map(Upload::name).collect(Collectors.joining(", ")))
        .update();
    for (int i = 0; i < uploads.size(); i++) {
      sql.sql("insert into import_file (run_id, place, name, content) values (:id, :place, :name, :content)")
          .param("id", id)
          .param("place", i)
          .param("name", uploads.get(i).name())
          .param("content", uploads.get(i).content())
          .update();
    }
    return id;
  }

  List<Upload> files(RunId id) {
    return sql.sql("select name, content from import_file where run_id = :id order by place")
        .param("id", id)
        .list(Upload.class);
  }

  Optional<Run> find(RunId id) {
    return sql.sql(RUN + "where r.id = :id").param("id", id).optional(Row.class).map(this::run);
  }

  List<Run> newest(int most) {
    return sql.sql(RUN + "order by r.created_at desc, r.id limit :most").param("most", most).list(Row.class).stream()
        .map(this::run)
        .toList();
  }

  /** Calls it so from now on. @param tag null: by its day again */
  void tag(RunId id, @Nullable Tag tag) {
    sql.sql("update import_run set tag = :tag where id = :id")
        .param("tag", tag == null ? null : tag.value())
        .param("id", id)
        .update();
  }

  /** Keeps whether families are to be told of what this run brings. */
  void decide(RunId id, boolean tells) {
    sql.sql("update import_run set tells = :tells where id = :id").param("tells", tells).param("id", id).update();
  }

  /** Adds to what was chosen, while nothing was decided. */
  void choose(RunId id, Map<String, String> made) {
    sql.sql("update import_run set choices = choices || :made::jsonb where id = :id and state = 'previewed'")
        .param("made", json.writeValueAsString(made))
        .param("id", id)
        .update();
  }

  Choices choices(RunId id) {
    return new Choices(json.readValue(sql.sql("select choices::text from import_run where id = :id").param("id", id)
        .one(String.class), new TypeReference<Map<String, String>>() {}));
  }

  /** Starts work: from one of these states into that one. @return the attempt; empty where it is in none of them */
  @Transactional
  public Optional<Integer> begin(RunId id, List<State> from, State to, Instant now) {
    return sql.sql("""
            update import_run
            set state = :to, attempt = attempt + 1, progress = 0, beat_at = :now, failure = null, ended_at = null
            where id = :id and state = any(:from)
            returning attempt
            """)
        .param("id", id)
        .param("from", from)
        .param("to", to)
        .param("now", now)
        .optional(Integer.class);
  }

  void beat(RunId id, int attempt, int progress, Instant now) {
    sql.sql("update import_run set progress = :progress, beat_at = :now where id = :id and attempt = :attempt")
        .param("id", id)
        .param("attempt", attempt)
        .param("progress", Math.clamp(progress, 0, 100))
        .param("now", now)
        .update();
  }

  /** Ends this attempt's work. @return false where another attempt has begun, or this one was taken for gone */
  boolean end(RunId id, int attempt, State to, @Nullable Preview preview, @Nullable Failure why, Instant now) {
    return sql.sql("""
                update import_run
                set state = :to, progress = 100, ended_at = :now, failure = :why::text,
                    preview = coalesce(:preview::jsonb, preview)
                where id = :id and attempt = :attempt and state in ('reading', 'applying')
                """)
            .param("id", id)
            .param("attempt", attempt)
            .param("to", to)
            .param("preview", preview == null ? null : json.writeValueAsString(preview))
            .param("why", why)
            .param("now", now)
            .update()
        == 1;
  }

  /** The files are children's data: they don't stay longer than they are needed. */
  void forgetFiles(RunId id) {
    sql.sql("delete from import_file where run_id = :id").param("id", id).update();
  }

  @Transactional
  public boolean discard(RunId id, Instant now) {
    forgetFiles(id);
    return sql.sql("""
                update import_run set state = 'discarded', preview = null, choices = '{}', ended_at = :now
                where id = :id and state in ('previewed', 'failed')
                """)
            .param("id", id)
            .param("now", now)
            .update()
        == 1;
  }

  /** Fails what an instance that is gone has left: from then on, it cannot finish it any more. @return how many */
  int failTheGone(Instant now) {
    return sql.sql("""
            update import_run set state = 'failed', failure = 'died', ended_at = :now
            where state in ('reading', 'applying') and beat_at < :gone
            """)
        .param("now", now)
        .param("gone", now.minus(GONE))
        .update();
  }

  /** Uploads that nobody decided on for a week. @return how many */
  int forgetTheOld(Instant now) {
    var old = sql.sql("select id from import_run where state in ('previewed', 'failed') and created_at < :before")
        .param("before", now.minus(KEPT))
        .list(RunId.class);
    old.forEach(id -> discard(id, now));
    return old.size();
  }

  private Run run(Row row) {
    return new Run(row.id(), row.createdBy(), row.createdByName(), row.createdAt(), row.fileNames(), row.state(),
        row.attempt(), row.progress(), row.endedAt(),
        row.preview() == null ? null
        : json.readValue(row.preview(), Preview.class), row.failure(), row.tells(), row.tag());
  }

  record Row(
      RunId id,
      @Nullable PersonId createdBy,
      @Nullable String createdByName,
      Instant createdAt,
      String fileNames,
      State state,
      int attempt,
      int progress,
      @Nullable Instant endedAt,
      @Nullable String preview,
      @Nullable Failure failure,
      boolean tells,
      @Nullable String tag) {}
}
