package app.afterbell.testing;

import app.afterbell.shared.Sql;
import java.util.List;
import java.util.stream.Collectors;

/** The rows of all tables as they stand, kept in a schema beside them. */
final class KeptRows {

  private final Sql sql;
  private final String schema;

  KeptRows(Sql sql, String schema) {
    this.sql = sql;
    this.schema = schema;
  }

  /** @return the statements that put them back into empty tables */
  String keep() {
    sql.sql("create schema " + schema).update();
    return tables(sql).stream()
        .filter(table -> sql.sql("select exists (select from " + table + ")").one(Boolean.class))
        .map(this::keep)
        .collect(Collectors.joining("\n"));
  }

  private String keep(String table) {
    sql.sql("create table " + schema + "." + table + " as table " + table).update();
    var columns = String.join(", ", written(table));
    return "insert into " + table + " (" + columns + ") overriding system value select " + columns + " from "
        + schema + "." + table + ";";
  }

  // all but those that the database computes itself
  private List<String> written(String table) {
    return sql.sql("""
            select quote_ident(attname) from pg_attribute
            where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped and attgenerated = ''
            order by attnum
            """)
        .param("table", table)
        .list(String.class);
  }

  /** Every table of the product, for {@code delete from}. */
  static List<String> tables(Sql sql) {
    return sql.sql("""
        select quote_ident(tablename) from pg_tables
        where schemaname = 'public' and tablename <> 'flyway_schema_history'
        """).list(String.class);
  }
}
