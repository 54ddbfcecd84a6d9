package app.afterbell.shared;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.web.Markdown;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/**
 * What people type for their own ends keeps its signs, on pages and in plain text alike; what they format is formatted.
 */
class WrittenTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "2*3*4 = 24.", "V = l*w*h", "2**3**2 = 512", "5 * 3 * 2", "f*g(x)*h", "(a+b)*(a-b)*c", "x*(y)*(z)", "(a)*(b)*(c)",
        "2 *3* 4 = 24",
    "l *w* h", "2 *3 *4", "2* 3* 4", "2 ** 3 ** 2", "a_b_c", "x_1*y_2*z_3", "x_1 + x_2", "__init__ and __name__",
    "___ + ___ = 5",
    "a=__, b=__", "\\(x\\)", "\\(x_1*y_2\\) and \\[a\\]", "\\[\\frac{1}{2}\\]", "\\{1, 2\\}", "a \\\\ b",
    "\\$5 and \\%", "3^2 and 2^{10}",
    "a < b > c", "a<b>c", "if a<b and c>d", "List<String> x", "<b>not bold</b>", "x <y> z", "~5", "~~5~~", "#5",
    "$5 and $6", "$2*x*3$",
    "1.5 hours", "+5", "-5", "5! * 4! * 3!", "3 > 2 > 1", "& &lt; &amp; &copy; AT&T;", "f[2](x)", "[0](1)",
    "[1, 2)(3)", "![x](y)",
    "[x] done", "5*", "*5", "int *a, *b;", "f(*args, **kwargs)", "char **p", "x ****", "**** good", "a * b* c",
    "n*(n-1)*(n-2)", "x*y*z's", "3*4*5, 6*7*8", "长*宽*高", "π*r*r", "½*a*b", "a*-b*-c", "'a'*'b'*'c'", "“a”*“b”*“c”",
    "f'*g'*h'",
    "x^*y^*z", "sqrt(2)*sqrt(3)*2", "5%*3%*2%", "2*x_1*y_1", "a|b|c", "{{x}}", "$$x$$", "C# and F#", "a*b_c*d_e",
    "\"2*3*4\"", ">5 and >6",
    ">= 90 is an A", "12\n+ 34\n= 46", "x = 5\n=\ny", "12\n----\n46", "[1]: 5", "[Homework]: page", "- 5",
    "2019*\n2020*",
  })
  void keepsTheSignsOfWhatWasTyped(String typed) {
    var seen = typed.replaceFirst("^- ", "");
    assertThat(shown(typed)).isEqualTo(seen);
    assertThat(plain(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
    "a *word* here        | a <em>word</em> here",
    "a **word** here      | a <strong>word</strong> here",
    "*all of it*          | <em>all of it</em>",
    "**Page 84**, then 85 | <strong>Page 84</strong>, then 85",
    "(*so*) and “**so**”  | (<em>so</em>) and “<strong>so</strong>”",
    "**Note:** x          | <strong>Note:</strong> x",
    "**Note**: x          | <strong>Note</strong>: x",
    "the *x*-axis         | the <em>x</em>-axis",
    "***both***           | <em><strong>both</strong></em>",
    "**_both_** _x_       | <strong><em>both</em></strong> <em>x</em>",
    "_so_ and a_b         | <em>so</em> and a_b",
    "**2*3*4** = 24       | <strong>2*3*4</strong> = 24",
    "*Macbeth*'s end      | <em>Macbeth</em>'s end",
    "read *page 3* today  | read <em>page 3</em> today",
    "这是**重点**内容        | 这是<strong>重点</strong>内容",
    "これは**大切**です      | これは<strong>大切</strong>です",
    "\\*not so\\*          | *not so*",
    "`2*3*4`              | <code>2*3*4</code>",
    "<https://example.org/a_b> | <a href=~https://example.org/a_b~ rel=~nofollow noopener "
    + "noreferrer~>https://example.org/a_b</a>",
  })
  void formatsWhatWasFormatted(String typed, String html) {
    assertThat(Markdown.html(typed).strip())
        .isEqualTo("<p>" + html.replace('~', '"').replace("'", "&#39;").replace(" = ", " &#61; ") + "</p>");
  }

  @Test
  void takesAnUnderlinedLineOfWordsForAHeadingAndNoParagraphOrFigure() {
    assertThat(Markdown.html("Homework\n--------\nRead.")).contains("<h3>Homework</h3>", "<p>Read.</p>");
    assertThat(Markdown.html("One line\nand another\n---\nRead.")).contains("<p>One line<br />", "<hr", "<p>Read.</p>")
        .doesNotContain("<h3>");
    assertThat(Markdown.html("#\n\nx\n\n##")).isEqualToIgnoringNewLines("<p>x</p>");
  }

  @Test
  void keepsTheNumbersOfLists() {
    assertThat(Markdown.html("12. a\n14. b\n15. c\n20. d")).contains(
        "<ol start=\"12\">", "<li>a</li>", "<li value=\"14\">b</li>", "<li>c</li>", "<li value=\"20\">d</li>");
    assertThat(Markdown.html("3) a\n5) b")).contains("<ol start=\"3\" class=\"bracket\">", "<li value=\"5\">b</li>");
    assertThat(Markdown.html("1. a\n\n   7. x\n   9. y\n\n4. b"))
        .contains("<ol start=\"7\">", "<li value=\"9\">y", "<li value=\"4\">");
    assertThat(Markdown.html("3. a\n\nThen:\n\n8. b")).contains("<ol start=\"3\">", "<p>Then:</p>", "<ol start=\"8\">");
    assertThat(Markdown.html("Do:\n12. a\n14. b")).isEqualToIgnoringNewLines("<p>Do:<br />12. a<br />14. b</p>");
    assertThat(Markdown.html("1. a\n1. b\n1. c")).contains("<li value=\"1\">b</li>");
    assertThat(Markdown.html("0. a\n999999999. b")).contains("start=\"0\"", "value=\"999999999\"");
  }

  @Test
  void tellsThemInPlainTextToo() {
    assertThat(plain("12. a\n14. b\n\n20) c\n\n- d\n  7. e\n  9. f\n- "))
        .isEqualTo("12. a\n14. b\n20) c\n- d\n7. e\n9. f");
  }

  private static String shown(String typed) {
    return HtmlUtils.htmlUnescape(Markdown.html(typed).replace("<!-- -->", "").replaceAll("</p>\\s*<p>", "\n")
        .replaceAll("<br />\\s*", "\n")
        .replaceAll("</?(p|ul|li)>\\s*", "")).strip();
  }

  private static String plain(String typed) {
    return PlainText.lines(Written.of(typed)).stream().map(PlainText.Line::text).collect(Collectors.joining("\n"));
  }
}
