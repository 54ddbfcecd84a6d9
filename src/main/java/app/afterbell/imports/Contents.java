package app.afterbell.imports;

import app.afterbell.shared.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Remembers what each import made, in import_made, and shows it by the names that it has now. */
@Component
public class Contents {

  /** How many of one kind a page lists. */
  public static final int PAGE = 50;

  private static final int AT_ONCE = 5_000;

  private final Sql sql;

  Contents(Sql sql) {
    this.sql = sql;
  }

  /** @param kind as it is called in keys of texts */
  public record Count(String kind, int made) {}

  /** @param place counts what the import made: a later page begins after it */
  public record Named(UUID id, String name, int place) {}

  /**
   * @param people a page of them, with one more than {@link #PAGE} where there are further ones; engagements likewise
   */
  public record Listed(List<Count> counts, List<Named> people, List<Named> engagements) {}

  void keep(RunId run, Made made) {
    var all = made.all();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      sql.sql("""
              insert into import_made (run_id, kind, place, made_id)
              select :run, kind, place, made_id
              from unnest(:kinds::text[], :places::integer[], :ids::uuid[]) as m (kind, place, made_id)
              """)
          .param("run", run)
          .each("kinds", some, one -> one.kind().key())
          .each("places", some, Made.One::place)
          .each("ids", some, Made.One::id)
          .update();
    }
  }

  Listed of(RunId run, int peopleAfter, int engagementsAfter) {
    var counts = counts(run);
    return counts.isEmpty() ? new Listed(List.of(), List.of(), List.of())
        : new Listed(counts, people(run, peopleAfter), engagements(run, engagementsAfter));
  }

  private List<Count> counts(RunId run) {
    return sql.sql("""
            select kind, count(*)::integer as made from import_made where run_id = :run
            group by kind order by array_position(array['people', 'families', 'engagements', 'sessions'], kind)
            """)
        .param("run", run)
        .list(Count.class);
  }

  private List<Named> people(RunId run, int after) {
    return further(sql.sql("""
            select p.id, p.name, m.place
            from import_made m join person_card p on p.id = m.made_id
            where m.run_id = :run and m.kind = 'people' and m.place > :after
            order by m.place limit :most
            """), run, after);
  }

  private List<Named> engagements(RunId run, int after) {
    return further(sql.sql("""
            select e.id, e.name, m.place
            from import_made m join engagement_card e on e.id = m.made_id
            where m.run_id = :run and m.kind = 'engagements' and m.place > :after
            order by m.place limit :most
            """), run, after);
  }

  private static List<Named> further(Sql.Statement asked, RunId run, int after) {
    return asked
        .param("run", run)
        .param("after", after)
        .param("most", PAGE + 1)
        .list(Named.class);
  }
}
