package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.web.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How words are found in notes, and marked. */
@SqlTest
class NotesWordsTest {

  private final Sql sql;

  NotesWordsTest(Sql sql) {
    this.sql = sql;
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "fraction          | true",
    "FRACTIONS adding  | true",
    "fractions muffins | false",
    "fractions or muffins | true",
    "fracti            | true",
    "fracti adding     | false", // the last word alone may be a beginning
    "nunez             | true",
    "Núñ               | true",
    "\"adding fractions\" | true",
    "\"fractions adding\" | false",
    "\"fracti\"        | false", // in quotes it is whole
    "fractions -nunez  | false",
    "fractions -muffin | true",
    "-\"fractions adding\" | true",
    "the               | false",
    "%                 | false",
    "'& ! ( :*         | false",
    "it's 84           | true",
  })
  void findsWords(String typed, boolean found) {
    assertThat(sql.sql("select to_tsvector('notes', :text) @@ notes_query(:typed)")
        .param("text", "We were **adding** fractions with Señora Núñez.\n\nPage 84. It's hard.")
        .param("typed", typed)
        .one(Boolean.class)).isEqualTo(found);
  }

  @Test
  void marksWordsInEveryForm() {
    assertThat(marked("Señora Núñez said: 1 < 2, adding **fractions**, a fraction, <b>fractious</b>.", "nunez fraction"))
        .contains("<mark>Núñez</mark>", "<mark>fractions</mark>", "<mark>fraction</mark>", "1 &lt; 2")
        .doesNotContain("*", "<b>");
  }

  @Test
  void showsThePlacesOfALongText() {
    var text = "Begin. " + "word ".repeat(300) + "a fraction here. " + "word ".repeat(300) + "fractions there.";
    assertThat(marked(text, "fractions")).contains("<mark>fraction</mark>", " … ", "<mark>fractions</mark>")
        .hasSizeLessThan(600);
    assertThat(marked("Day 19 of fractions in it", "fraction")).isEqualTo("Day 19 of <mark>fractions</mark> in it");
    assertThat(marked(text, "muffin")).startsWith("Begin.").doesNotContain("<mark>").hasSizeLessThan(600);
  }

  @Test
  void takesTheWordsOfSeveralTextsAsOne() {
    assertThat(sql.sql("""
            select all_words(to_tsvector('notes', body)) @@ notes_query('adding lucia')
            from unnest(array['Adding', 'Lucía']) as body
            """).one(Boolean.class)).isTrue();
  }

  private String marked(String text, String typed) {
    return Marked.html(sql.sql("select ts_headline('notes', :text, notes_query(:typed), :marking)")
        .param("text", text).param("typed", typed).param("marking", Marked.OPTIONS).one(String.class));
  }
}
