package app.afterbell.upgrade;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every row of a database as text that psql reads too: one COPY a table. What lets people in is left out. */
record Rows(String text) {

  private static final Set<String> LEFT_OUT = Set.of(
      "flyway_schema_history", "sign_in", "one_time_token", "first_admin_link", "rate_limit", "passkey",
      "passkey_owner", "passkey_challenge", "api_token", "api_answer", "import_file");

  private static final String END = "\\.\n";

  private record Sequence(String name, long last) {}

  static Rows of(DataSource database) {
    return inOneSession(database, (client, copies) -> {
      client.sql("set time zone 'UTC'").update();
      var text = new StringWriter();
      text.write("set session_replication_role = replica;\n");
      for (var table : tables(client)) {
        var columns = String.join(", ", columns(client, table));
        text.write("copy " + table + " (" + columns + ") from stdin;\n");
        copies.copyOut("copy (select " + columns + " from " + table + " order by " + columns + ") to stdout", text);
        text.write(END);
      }
      client.sql("""
              select sequencename as name, last_value as last from pg_sequences where last_value is not null order by 1
              """).query(Sequence.class).list()
          .forEach(one -> text.write("select setval('" + one.name() + "', " + one.last() + ");\n"));
      return new Rows(text.toString());
    });
  }

  /** Puts the rows in place of those that are there, in any order of tables: nothing is checked on the way. */
  void into(DataSource database) {
    inOneSession(database, (client, copies) -> {
      for (int at = 0; at < text.length(); ) {
        int end = text.indexOf(";\n", at);
        var statement = text.substring(at, end);
        at = end + 2;
        if (statement.startsWith("copy ")) {
          client.sql("delete from " + statement.split(" ")[1]).update();
          int last = text.startsWith(END, at) ? at : text.indexOf("\n" + END, at) + 1;
          copies.copyIn(statement, new StringReader(text.substring(at, last)));
          at = last + END.length();
        } else if (statement.startsWith("select ")) {
          client.sql(statement).query(Long.class).single();
        } else {
          client.sql(statement).update();
        }
      }
      return this;
    });
  }

  private static List<String> tables(JdbcClient client) {
    return client.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")
        .query(String.class).list().stream().filter(table -> !LEFT_OUT.contains(table)).toList();
  }

  private static List<String> columns(JdbcClient client, String table) {
    return client.sql("""
            select quote_ident(column_name) from information_schema.columns
            where table_schema = 'public' and table_name = :table and is_generated = 'NEVER'
              and column_name <> 'password_hash'
            order by ordinal_position
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  private interface Work {
    Rows with(JdbcClient client, CopyManager copies) throws SQLException, IOException;
  }

  private static Rows inOneSession(DataSource database, Work work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      var rows = work.with(client, connection.unwrap(PGConnection.class).getCopyAPI());
      client.sql("set session_replication_role = origin").update();
      connection.commit();
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
