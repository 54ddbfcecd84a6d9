package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.testing.SqlTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes out of a row, as {@link Sql} reads it. */
@SqlTest
class RecordMapperTest {

  private final Sql sql;

  RecordMapperTest(Sql sql) {
    this.sql = sql;
  }

  enum Colour { LIGHT_BLUE, RED }

  record Everything(
      PersonId personId, UUID plain, Colour colour, ZoneId zone, Currency currency, Instant startsAt, LocalDate day,
      LocalTime time,
      LocalDateTime local, int minutes, long amount, boolean fine, Integer boxed, String text, byte[] bytes) {}

  record Nothing(
      @Nullable PersonId personId, @Nullable Colour colour, @Nullable ZoneId zone, @Nullable Currency currency,
      @Nullable Instant startsAt, @Nullable LocalDate day, @Nullable Integer minutes, @Nullable Long amount,
          @Nullable String text,
      List<PersonId> people) {}

  record Lists(List<PersonId> people, List<Colour> colours, List<Integer> numbers, List<String> texts,
      List<ZoneId> zones) {}

  record Counted(int plannedMinutes) {}

  record Flagged(boolean fine) {}

  record Refusing(int minutes) {
    Refusing {
      if (minutes > 60) {
        throw new IllegalArgumentException("too long");
      }
    }
  }

  @Test
  void findsColumnsByNameInAnyOrderAndSpeaksOurTypes() {
    var id = new UUID(1, 2);
    var row = sql.sql("""
            select 'x' as beside, sha256('a') as bytes, 'Hello' as text, 7 as boxed, true as fine, 5::smallint
              as minutes, 6 as amount,
                   timestamp '2026-11-23 16:00' as local, time '16:00' as time, date '2026-11-23' as day,
                   timestamptz '2026-11-23 21:00:00.123456Z' as starts_at, 'USD'::char(3) as currency,
                     'America/New_York' as zone,
                   'light_blue' as colour, :id::uuid as plain, :id::uuid as person_id
            """)
        .param("id", id).one(Everything.class);
    assertThat(row).usingRecursiveComparison().ignoringFields("bytes").isEqualTo(new Everything(
        new PersonId(id), id, Colour.LIGHT_BLUE, ZoneId.of("America/New_York"), Currency.getInstance("USD"),
        Instant.parse("2026-11-23T21:00:00.123456Z"), LocalDate.of(2026, 11, 23), LocalTime.of(16, 0),
        LocalDateTime.of(2026, 11, 23, 16, 0),
        5, 6L, true, 7, "Hello", new byte[0]));
    assertThat(row.bytes()).hasSize(32);
  }

  @Test
  void readsNothingAsNullAndAListOfNothingAsEmpty() {
    assertThat(sql.sql("""
        select null::uuid as person_id, null::text as colour, null::text as zone, null::text as currency,
          null::timestamptz as starts_at,
               null::date as day, null::int as minutes, null::bigint as amount, null::text as text, null::uuid[]
                 as people
        """).one(Nothing.class))
        .isEqualTo(new Nothing(null, null, null, null, null, null, null, null, null, List.of()));
  }

  @Test
  void readsListsOfOurTypes() {
    assertThat(sql.sql("""
        select array[uuid '00000000-0000-0001-0000-000000000002'] as people, array['red', 'light_blue'] as colours,
          array[1, 2] as numbers,
               array['a', 'b'] as texts, array['UTC'] as zones
        """).one(Lists.class))
        .isEqualTo(new Lists(List.of(new PersonId(new UUID(1, 2))), List.of(Colour.RED, Colour.LIGHT_BLUE),
            List.of(1, 2),
            List.of("a", "b"), List.of(ZoneId.of("UTC"))));
  }

  @Test
  void readsAPlainValueOutOfTheFirstColumn() {
    assertThat(sql.sql("select 'red', 'x'").one(Colour.class)).isEqualTo(Colour.RED);
    assertThat(sql.sql("select uuid '00000000-0000-0001-0000-000000000002'").one(PersonId.class))
        .isEqualTo(new PersonId(new UUID(1, 2)));
    assertThat(sql.sql("select 5::bigint").one(Integer.class)).isEqualTo(5);
    assertThat(sql.sql("select n from generate_series(1, 3) n order by n").list(Long.class))
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void namesTheColumnThatIsNullWhereANumberIsWanted() {
    assertThatThrownBy(() -> sql.sql("select null::int as planned_minutes").one(Counted.class))
        .hasMessageContaining("planned_minutes is null").hasMessageContaining("Counted.plannedMinutes is int");
    assertThatThrownBy(() -> sql.sql("select null::boolean as fine").one(Flagged.class))
        .hasMessageContaining("fine is null");
  }

  @Test
  void namesTheColumnThatIsMissing() {
    assertThatThrownBy(() -> sql.sql("select 1 as minutes").one(Counted.class))
        .rootCause().hasMessageContaining("planned_minutes");
  }

  @Test
  void refusesANumberThatIsTooLargeAndAWordThatIsNone() {
    assertThatThrownBy(() -> sql.sql("select 3000000000 as planned_minutes").one(Counted.class))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> sql.sql("select 'green'").one(Colour.class)).hasMessageContaining("GREEN");
  }

  @Test
  void letsARecordRefuse() {
    assertThatThrownBy(() -> sql.sql("select 61 as minutes").one(Refusing.class))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("too long");
  }
}
