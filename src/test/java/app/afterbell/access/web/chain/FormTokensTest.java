package app.afterbell.access.web.chain;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FormTokensTest {

  private final FormTokens tokens = new FormTokens();

  @Test
  void keepsTheTokenBehindTlsWhereNoOtherHostCanPlantIt() {
    var request = new MockHttpServletRequest();
    request.setSecure(true);
    var response = new MockHttpServletResponse();
    tokens.saveToken(tokens.generateToken(request), request, response);

    assertThat(response.getHeader("Set-Cookie")).startsWith("__Host-XSRF-TOKEN=")
        .contains("Path=/", "Secure", "HttpOnly")
        .doesNotContain("Domain");
    request.setCookies(new Cookie("XSRF-TOKEN", "planted"));
    assertThat(tokens.loadToken(request)).isNull();
    request.setCookies(response.getCookies());
    assertThat(tokens.loadToken(request)).isNotNull();
  }

  @Test
  void keepsItPlainlyWithoutTls() {
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    tokens.saveToken(tokens.generateToken(request), request, response);

    assertThat(response.getHeader("Set-Cookie")).startsWith("XSRF-TOKEN=").doesNotContain("Secure");
  }
}
