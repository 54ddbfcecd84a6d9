package app.afterbell.upgrade;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Columns, views, keys, checks, indexes and triggers of a database, a line each. */
final class Structure {

  private Structure() {}

  static Facts of(DataSource database) {
    var lines = JdbcClient.create(database)
        .sql("""
            select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                   || case when a.attnotnull then ' not null' else '' end as line
            from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v')
            where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
            union all
            select 'view ' || viewname || ' ' || definition from pg_views where schemaname = 'public'
            union all
            select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
            union all
            select 'index ' || indexdef from pg_indexes where schemaname = 'public'
            union all
            select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            order by line
            """)
        .query(String.class)
        .list();
    return new Facts(Map.of("structure", lines));
  }
}
