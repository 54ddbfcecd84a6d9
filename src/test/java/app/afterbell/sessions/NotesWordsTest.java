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

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "分数            | 我们今天学习了分数的加法。       | true",
    "加法 分数        | 我们今天学习了分数的加法。       | true",
    "乘法            | 我们今天学习了分数的加法。       | false",
    "分数 乘法        | 我们今天学习了分数的加法。       | false",
    "分数 -乘法       | 我们今天学习了分数的加法。       | true",
    "分数 -加法       | 我们今天学习了分数的加法。       | false",
    "-分数           | 我们今天学习了分数的加法。       | false",
    "\"分数的\"      | 我们今天学习了分数的加法。       | true",
    "法             | 我们今天学习了分数的加法。       | true",
    "分数 Ana        | 我们 with Ana 学习了分数。      | true",
    "分数 Ben        | 我们 with Ana 学习了分数。      | false",
    "分数ana         | 我们 with Ana 学习了分数。      | true",
    "かけ算           | 今日はかけ算を練習しました。      | true",
    "カケ算           | 今日はかけ算を練習しました。      | false",
    "練習            | 今日は**練習**しました。        | true",
    "ｶﾞｲﾄﾞ           | 新しいガイドを読む。            | true",
    "เศษส่วน          | วันนี้เราเรียนเรื่องเศษส่วนและทศนิยม | true",
    "ทศนิยม           | วันนี้เราเรียนเรื่องเศษส่วนและทศนิยม | true",
    "คูณ             | วันนี้เราเรียนเรื่องเศษส่วนและทศนิยม | false",
    "분수            | 오늘은 분수를 배웠어요            | true",
    "𠮷野            | 今日は𠮷野家に行った。          | true",
  })
  void findsWordsWithinSentencesOfScriptsWithoutBlanks(String typed, String text, boolean found) {
    assertThat(sql.sql("""
            select (notes_query(:typed) is null or to_tsvector('notes', :text) @@ notes_query(:typed))
              and (notes_within(:typed) is null or notes_hold(notes_within(:typed), :text))
            """)
        .param("text", text).param("typed", typed).one(Boolean.class)).isEqualTo(found);
  }

  @Test
  void asksNothingMoreOfOtherWords() {
    assertThat(sql.sql("select notes_within('Núñez -fractions \"it''s 84\"') is null").one(Boolean.class)).isTrue();
  }

  @Test
  void marksWordsWithinSentences() {
    assertThat(marked("我们今天学习了**分数**的加法。\n\n- 分数 ⅓", "分数 -乘法"))
        .isEqualTo("我们今天学习了<mark>分数</mark>的加法。 - <mark>分数</mark> ⅓");
    assertThat(marked("วันนี้เราเรียนเรื่องเศษส่วน", "เศษส่วน")).isEqualTo("วันนี้เราเรียนเรื่อง<mark>เศษส่วน</mark>");
    assertThat(marked("学".repeat(500) + "分数" + "学".repeat(500), "分数")).startsWith("… 学").contains("<mark>分数</mark>")
        .hasSizeLessThan(400);
  }

  @Test
  void leavesNoHalfOfMarkdownInAPlace() {
    var text = "**" + "bold ".repeat(60) + "fractions** and [a page of " + "words ".repeat(60)
        + "](https://example.org/x) 2*3*4\n\n12. fraction\n14. x";
    assertThat(marked(text, "fraction"))
        .contains("<mark>fractions</mark> and a page of", "2*3*4 12. <mark>fraction</mark> 14. x")
        .doesNotContain("**", "[", "](", "https");
  }

  @Test
  void marksWordsInEveryForm() {
    assertThat(marked("Señora Núñez said: 1 < 2, adding **fractions**, a fraction, <b>fractious</b>.",
        "nunez fraction"))
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
    return Marked.html(sql.sql("select notes_marked(:text, notes_query(:typed), :marking)")
        .param("text", text).param("typed", typed).param("marking", Marked.OPTIONS).one(String.class), typed);
  }
}
