package app.afterbell.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasskeySiteTest {

  @ParameterizedTest
  @CsvSource({
      "https://bell.example.org, bell.example.org, https://bell.example.org",
      "https://Bell.Example.org/, bell.example.org, https://bell.example.org",
      "https://bell.example.org:443/x, bell.example.org, https://bell.example.org",
      "https://bell.example.org:8443, bell.example.org, https://bell.example.org:8443",
      "http://localhost:8080, localhost, http://localhost:8080",
      "http://localhost:80, localhost, http://localhost",
      "https://localhost, localhost, https://localhost"})
  void isANameBehindTlsOrLocalhost(String address, String host, String origin) {
    assertThat(PasskeySite.of(address)).contains(new PasskeySite(host, origin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bell.example.org", "http://bell.example.org", "https://192.168.1.7",
      "https://[::1]:8080",
      "http://127.0.0.1:8080", "https://", "https:///x", "no address at all", "ftp://localhost",
      "http://localhost.evil.example"})
  void isNowhereElse(String address) {
    assertThat(PasskeySite.of(address)).isEmpty();
  }
}
