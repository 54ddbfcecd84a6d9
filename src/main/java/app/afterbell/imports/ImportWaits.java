package app.afterbell.imports;

import app.afterbell.jobs.Waiting;
import app.afterbell.jobs.Waits;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Imports under way, and those that failed. */
@Component
class ImportWaits implements Waits {

  private final Sql sql;

  ImportWaits(Sql sql) {
    this.sql = sql;
  }

  record Some(int many, @Nullable Instant since, int failed) {}

  @Override
  public List<Waiting> waiting(Instant now) {
    var some = sql.sql("""
            select count(*) filter (where r.state in ('reading', 'applying'))::int as many,
                   min(r.created_at) filter (where r.state in ('reading', 'applying')) as since,
                   count(*) filter (where r.state = 'failed')::int as failed
            from (select x.state, x.created_at from import_run x order by x.created_at desc limit :most) r
            """)
        .param("most", Waiting.MOST)
        .one(Some.class);
    return List.of(new Waiting(
        "imports.waiting", some.many(), some.since(), null, null, some.failed(), "/staff/imports"));
  }
}
