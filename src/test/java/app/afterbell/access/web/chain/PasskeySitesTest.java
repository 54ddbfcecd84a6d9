package app.afterbell.access.web.chain;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.access.PasskeySite;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class PasskeySitesTest {

  @Test
  void isWhereAfterbellIsSetUpWhateverARequestSays() {
    var sites = new PasskeySites(" https://bell.example.org/ ");

    for (var host : new String[] {"bell.example.org", "evil.example", "localhost"}) {
      assertThat(sites.of(request("http", host, 8080)))
          .contains(new PasskeySite("bell.example.org", "https://bell.example.org"));
    }
  }

  @Test
  void isNowhereWhereTheAddressIsNoneForPasskeys() {
    assertThat(new PasskeySites("http://bell.example.org").of(request("http", "localhost", 8080))).isEmpty();
    assertThat(new PasskeySites("https://10.0.0.7").of(request("https", "10.0.0.7", 443))).isEmpty();
  }

  @Test
  void isLocalhostAloneWhereNothingIsSetUp() {
    var sites = new PasskeySites("");

    assertThat(sites.of(request("http", "localhost", 8080)))
        .contains(new PasskeySite("localhost", "http://localhost:8080"));
    for (var host : new String[] {"bell.example.org", "127.0.0.1", "[::1]", "localhost.evil.example", "not a host"}) {
      assertThat(sites.of(request("https", host, 443))).as(host).isEmpty();
    }
  }

  private static MockHttpServletRequest request(String scheme, String host, int port) {
    var request = new MockHttpServletRequest();
    request.setScheme(scheme);
    request.setServerName(host);
    request.setServerPort(port);
    return request;
  }
}
