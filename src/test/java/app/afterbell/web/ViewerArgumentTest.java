package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Viewer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

class ViewerArgumentTest {

  private final ViewerArgument argument = new ViewerArgument();

  @BeforeEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.getContext().setAuthentication(
        new AnonymousAuthenticationToken("key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
  }

  @AfterEach
  void clear() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void showsNothingOfARouteThatWasLeftOpenByMistake() {
    assertThatThrownBy(() -> argument.resolveArgument(parameter("forSomebody"), null, null, null))
        .isInstanceOf(NotFound.class);
    SecurityContextHolder.clearContext();
    assertThatThrownBy(() -> argument.resolveArgument(parameter("forSomebody"), null, null, null))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void letsAPageBeForAnybodyWhereItSaysSo() {
    assertThat(argument.resolveArgument(parameter("forAnybody"), null, null, null)).isNull();
  }

  private static MethodParameter parameter(String method) {
    return new MethodParameter(Arrays.stream(ViewerArgumentTest.class.getDeclaredMethods())
        .filter(one -> one.getName().equals(method)).findFirst().orElseThrow(), 0);
  }

  @SuppressWarnings("unused")
  private static void forSomebody(Viewer viewer) {}

  @SuppressWarnings("unused")
  private static void forAnybody(@Nullable Viewer viewer) {}
}
