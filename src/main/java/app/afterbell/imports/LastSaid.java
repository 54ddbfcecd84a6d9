package app.afterbell.imports;

import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Remembers what rows said when they were last imported, in import_row. */
@Component
class LastSaid {

  private static final int AT_ONCE = 5_000;

  private final Sql sql;

  LastSaid(Sql sql) {
    this.sql = sql;
  }

  record Row(String rowKey, byte[] cells, String lists) {}

  /** Of those of these rows that were imported before. */
  Map<String, Said> of(SheetKind kind, Collection<String> keys) {
    var found = new HashMap<String, Said>();
    if (!keys.isEmpty()) {
      sql.sql("select row_key, cells, lists from import_row where kind = :kind and row_key = any(:keys)")
          .param("kind", kind.key())
          .param("keys", keys)
          .list(Row.class)
          .forEach(row -> found.put(row.rowKey(), Said.of(kind, row.rowKey(), row.cells(), row.lists())));
    }
    return found;
  }

  void keep(List<Said> all, Instant now) {
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      sql.sql("""
              insert into import_row (kind, row_key, cells, lists, said_at)
              select kind, row_key, decode(cells, 'hex'), lists, :now
              from unnest(:kinds::text[], :keys::text[], :cells::text[], :lists::text[]) as s (kind, row_key, cells,
                lists)
              order by kind, row_key
              on conflict (kind, row_key) do update
              set cells = excluded.cells, lists = excluded.lists, said_at = excluded.said_at
              """)
          .param("now", now)
          .each("kinds", some, said -> said.kind().key())
          .each("keys", some, Said::key)
          .each("cells", some, said -> HexFormat.of().formatHex(said.cells()))
          .each("lists", some, Said::lists)
          .update();
    }
  }
}
