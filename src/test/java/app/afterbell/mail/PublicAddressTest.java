package app.afterbell.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTest {

  private static final URI HERE = URI.create("http://evil.example/sign-in/link");

  @Test
  void leadsToWhereItIsSet() {
    assertThat(new PublicAddress("https://bell.example.org/", "mail.example", () -> "8080").link(HERE, "/x"))
        .isEqualTo("https://bell.example.org/x");
    assertThat(new PublicAddress("", "", () -> "8080").link(URI.create("http://localhost:8080/sign-in/link"), "/x"))
        .isEqualTo("http://localhost:8080/x");
    assertThat(new PublicAddress("", "", () -> "8080").link(URI.create("https://evil.example/sign-in/link"), "/x"))
        .as("a host that anybody can name").isEqualTo("http://localhost:8080/x");
    assertThat(new PublicAddress("", "", () -> "8080", () -> true)
        .link(URI.create("http://demo.example/sign-in"), "/x"))
        .as("where people are invented").isEqualTo("http://demo.example/x");
    assertThat(new PublicAddress("", "", () -> "41337").link("/x")).isEqualTo("http://localhost:41337/x");
    assertThat(new PublicAddress("https://bell.example.org/", "mail.example", () -> "41337").link("/x"))
        .isEqualTo("https://bell.example.org/x");
  }

  @Test
  void saysWhichVariableIsMissingOnceMailIsSent() {
    assertThatThrownBy(() -> new PublicAddress("", "mail.example", () -> "8080"))
        .hasMessageContaining("set AFTERBELL_URL");
  }
}
