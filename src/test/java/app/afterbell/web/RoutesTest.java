package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** A route is left out only where its pattern cannot be meant: all that it takes begins as is said of it. */
class RoutesTest {

  @ParameterizedTest
  @CsvSource({
    "/mentor/sessions/{id}/notes, /mentor/sessions/1/notes", "/staff/{*rest}, /staff", "/staff/{*rest}, /staff/a/b",
    "/assets/**, /assets", "/a?c/d, /abc/d", "/sign-in, /sign-in", "/a*/b, /a/b", "/, /", "/{id}, /1",
  })
  void beginsAsWhatItTakes(String pattern, String path) {
    var parsed = new PathPatternParser().parse(pattern);
    assertThat(parsed.matches(PathContainer.parsePath(path))).isTrue();
    assertThat(path).startsWith(Routes.beginning(parsed));
    assertThat(Routes.beginning(parsed)).isEqualTo(pattern.split("/?[{*?]", 2)[0]);
  }
}
