package app.afterbell.access.web.chain;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Portal;
import app.afterbell.testing.PageTest;
import app.afterbell.web.OpenPaths;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PageTest
class OpenPathsTest {

  private final List<OpenPaths> contributed;

  OpenPathsTest(List<OpenPaths> contributed) {
    this.contributed = contributed;
  }

  @Test
  void opensNothingThatLiesBehindASignIn() {
    var closed = Stream.concat(Arrays.stream(Portal.values()).map(Portal::path), Stream.of("/settings", "/api"))
        .toList();

    assertThat(contributed).isNotEmpty().flatMap(OpenPaths::open).allSatisfy(path -> {
      assertThat(path).matches("(/[a-z][a-z-]*){1,2}(\\.ico)?(/\\*\\*?)?");
      assertThat(closed).noneMatch(path::startsWith);
    });
    assertThat(contributed).allSatisfy(paths -> assertThat(paths.open()).containsAll(paths.withoutToken()));
  }
}
