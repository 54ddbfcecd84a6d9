package app.afterbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names are found: one way for all pages, in SQL. */
@SqlTest
class FoldedNamesTest {

  private final Sql sql;

  FoldedNamesTest(Sql sql) {
    this.sql = sql;
  }

  private boolean finds(String typed, String name) {
    return sql.sql("select coalesce(folded(:name) like name_pattern(:typed), false)")
        .param("name", name)
        .param("typed", typed)
        .one(Boolean.class);
  }

  @ParameterizedTest
  @CsvSource({
    "nunez, Núñez", "NÚÑEZ, nunez", "lucia r, Lucía Rivera", "cia ri, Lucía Rivera", "strasse, Straße", "жук, Жук",
        "o’brien, Sean O'Brien",
    "smith jo, Anna Smith-Jones", "ngu, Nguyễn", "nguyê, Nguyễn", "7, Group 7", "गुप्ता, अनिल गुप्ता", "明, 王小明",
    "小明, 王小明", "민, 김민수", "ชา, สมชาย"
  })
  void findsWithoutCaseAccentsAndMarks(String typed, String name) {
    assertThat(finds(typed, name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"cuz, Núñez", "rivera lucia, Lucía Rivera", "'a%a', Ana", "a_a, Ana", "'%', Ana", "'\\', Ana",
      "'-', Smith-Jones", "'', Ana"})
  void findsNothingElse(String typed, String name) {
    assertThat(finds(typed, name)).isFalse();
  }

  @Test
  void findsBeginningsOfWordsByOneOrTwoLettersAndAnythingByThree() {
    assertThat(finds("a", "Ana Rivera")).isTrue();
    assertThat(finds("ri", "Ana Rivera")).isTrue();
    assertThat(finds("RÍ", "Ana Rivera")).isTrue();
    assertThat(finds("jo", "Anna Smith-Jones")).isTrue();
    assertThat(finds("v", "Ana Rivera")).isFalse();
    assertThat(finds("ve", "Ana Rivera")).isFalse();
    assertThat(finds("ver", "Ana Rivera")).isTrue();
  }

  @Test
  void findsComposedAndDecomposedSpellingsAlike() {
    assertThat(finds("Nu\u0301n\u0303ez", "N\u00fa\u00f1ez")).isTrue();
    assertThat(finds("N\u00fa\u00f1ez", "Nu\u0301n\u0303ez")).isTrue();
  }
}
