package app.afterbell.imports;

import app.afterbell.shared.Sql;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The further ids and names that later files have for who and what an earlier one brought, in import_alias. The first
 * is with the person, family or engagement itself.
 */
@Component
class Aliases {

  private final Sql sql;

  Aliases(Sql sql) {
    this.sql = sql;
  }

  private record Row(String rowKey, UUID knownId) {}

  /** All of one kind, by the file's id; of families by their name there. */
  Map<String, UUID> of(Made.Kind kind) {
    var all = new HashMap<String, UUID>();
    sql.sql("select row_key, known_id from import_alias where kind = :kind")
        .param("kind", kind.key())
        .list(Row.class)
        .forEach(row -> all.put(row.rowKey(), row.knownId()));
    return all;
  }

  /** @return false where it is another's already */
  boolean keep(Made.Kind kind, String key, UUID known) {
    return sql.sql("""
            insert into import_alias (kind, row_key, known_id) values (:kind, :key, :known) on conflict do nothing
            """)
        .param("kind", kind.key())
        .param("key", key)
        .param("known", known)
        .update() == 1;
  }
}
