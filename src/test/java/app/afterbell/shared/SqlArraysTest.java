package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.SqlTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SqlTest
class SqlArraysTest {

  private final Sql sql;

  SqlArraysTest(Sql sql) {
    this.sql = sql;
  }

  private boolean isAmong(Object value, List<?> many) {
    return sql.sql("select exists (select from (select :value as v) x where x.v = any(:many))")
        .param("value", value)
        .param("many", many)
        .one(Boolean.class);
  }

  @Test
  void findsAValueAmongManyOfItsKind() {
    var id = PersonId.next();
    assertThat(isAmong(id, List.of(PersonId.next(), id))).isTrue();
    assertThat(isAmong("admin", List.of(Role.ADMIN))).isTrue();
    assertThat(isAmong(3, List.of(1, 2))).isFalse();
  }

  @Test
  void givesWholeColumnsToAStatementWithGapsInThem() {
    var at = Instant.parse("2026-11-24T22:12:03.456789Z");
    var day = LocalDate.of(2026, 11, 24);
    var rows = sql.sql("""
            select id, minor, at, day, role
            from unnest(:ids::uuid[], :minors::bigint[], :at::timestamptz[], :days::date[], :roles::text[])
                 as u(id, minor, at, day, role)
            """)
        .param("ids", Arrays.asList(null, null))
        .param("minors", List.of(1L << 40, 2L))
        .param("at", Arrays.asList(null, at))
        .param("days", Arrays.asList(day, null))
        .param("roles", Arrays.asList(null, Role.ADMIN))
        .list(Columns.class);

    assertThat(rows).containsExactly(
        new Columns(null, 1L << 40, null, day, null), new Columns(null, 2, at, null, Role.ADMIN));
  }

  record Columns(
      @Nullable UUID id, long minor, @Nullable Instant at, @Nullable LocalDate day, @Nullable Role role) {}

  @Test
  void findsNoneAmongNoneOfWhateverKind() {
    assertThat(isAmong(PersonId.next(), List.of())).isFalse();
    assertThat(isAmong("admin", List.of())).isFalse();
    assertThat(isAmong(3, List.of())).isFalse();
  }
}
