package app.afterbell.imports;

import app.afterbell.imports.Mapping.DateOrder;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How files with columns of other products are read, in import_mapping: as staff said it last. */
@Component
class Mappings {

  private final Sql sql;
  private final JsonMapper json;

  Mappings(Sql sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  private record Row(String signature, SheetKind kind, List<String> targets, String fixed, DateOrder dates) {}

  /** All of the company, by the signatures of the columns. */
  Map<String, Mapping> all() {
    var all = new HashMap<String, Mapping>();
    sql.sql("select signature, kind, targets, fixed::text as fixed, dates from import_mapping")
        .list(Row.class)
        .forEach(row -> all.put(row.signature(), new Mapping(row.kind(), row.targets(),
            json.readValue(row.fixed(), new TypeReference<Map<String, String>>() {}), row.dates())));
    return all;
  }

  void keep(String signature, Mapping mapping, PersonId by, Instant now) {
    sql.sql("""
            insert into import_mapping (signature, kind, targets, fixed, dates, decided_by, decided_at)
            values (:signature, :kind, :targets, :fixed::jsonb, :dates, :by, :now)
            on conflict (signature) do update
            set kind = excluded.kind, targets = excluded.targets, fixed = excluded.fixed, dates = excluded.dates,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """)
        .param("signature", signature)
        .param("kind", mapping.kind())
        .param("targets", mapping.targets())
        .param("fixed", json.writeValueAsString(mapping.fixed()))
        .param("dates", mapping.dates())
        .param("by", by)
        .param("now", now)
        .update();
  }
}
