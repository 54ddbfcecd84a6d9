package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.SqlTest;
import java.util.List;
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
  void findsNoneAmongNoneOfWhateverKind() {
    assertThat(isAmong(PersonId.next(), List.of())).isFalse();
    assertThat(isAmong("admin", List.of())).isFalse();
    assertThat(isAmong(3, List.of())).isFalse();
  }
}
