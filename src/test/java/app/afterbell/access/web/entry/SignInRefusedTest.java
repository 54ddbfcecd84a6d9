package app.afterbell.access.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.TooBusy;
import app.afterbell.testing.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

@PageTest
class SignInRefusedTest {

  private final SignInRefused refused;

  SignInRefusedTest(SignInRefused refused) {
    this.refused = refused;
  }

  @Test
  void asksToSendItAgainWhereThereWasNoTimeToLook() throws Exception {
    var request = new MockHttpServletRequest("POST", "/sign-in");
    request.setParameter("email", "maya@example.org");
    request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"));
    var response = new MockHttpServletResponse();

    refused.onAuthenticationFailure(request, response, new TooBusy());

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString())
        .contains("Send it again in a few seconds.", "value=\"maya@example.org\"")
        .doesNotContain("or the password is wrong");
  }
}
