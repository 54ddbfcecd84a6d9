package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever values a text takes, it reads as {@link MessageFormat} has it. */
class SentenceTest {

  private static final Object[][] VALUES = {
    {"Maya", "4:00 pm", 3}, {0, 1, 999}, {1000, 1_234_567L, -1}, {12L, null, "{0}"}, {2.5, "a’b", 'c'}, {"only one"},
        {}};

  @ParameterizedTest
  @ValueSource(strings = {"{0}", "Due {1}.", "{0} of {1}, {0} again", "{2}{1}{0}", "no value", "It''s {0}’s",
      "'{'{0}'}'",
      "{0,choice,0#none|1#one|1<{0} sessions}", "{0,number,integer} {1}", "{1} {4}", ""})
  void readsAsMessageFormatHasIt(String pattern) {
    for (var values : VALUES) {
      assertThat(written(() -> new Sentence(pattern, Locale.US).with(values))).as("%s with %s", pattern, values)
          .isEqualTo(written(() -> new MessageFormat(pattern, Locale.US).format(values)));
    }
  }

  @Test
  void readsTheSameAgain() {
    var sentence = new Sentence("{0} and {1}", Locale.US);
    assertThat(Stream.of(1, 2000, 3).map(number -> sentence.with(number, "four")))
        .containsExactly("1 and four", "2,000 and four", "3 and four");
  }

  // What one refuses, so does the other.
  private static String written(Supplier<String> text) {
    try {
      return text.get();
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }
}
