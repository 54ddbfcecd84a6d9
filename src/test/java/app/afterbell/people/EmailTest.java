package app.afterbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Checked;
import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RuleTest
class EmailTest {

  @ParameterizedTest
  @ValueSource(strings = {"maya.okafor@example.org", "o'brien+bell@mail.example.co.uk", "a@b.cd",
      "x@xn--bcher-kva.example"})
  void takesAddresses(String address) {
    assertThat(Email.of(address).get().value()).isEqualTo(address);
  }

  @Test
  void isOneInUpperAndLowerCase() {
    assertThat(Email.of(" Maya.Okafor@Example.ORG ").get().value()).isEqualTo("maya.okafor@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maya", "maya@", "@example.org", "maya@example", "maya@@example.org", "maya @example.org",
      "maya@example..org", "maya@-example.org", ".maya@example.org", "maya@example.org\r\nBcc: all@example.org",
      "maya\u0000@example.org", "Maya <maya@example.org>", "a@example.org,b@example.org", "maya@example.1",
      "mäya@example.org"})
  void refusesWhatIsNone(String address) {
    assertThat(Email.of(address)).isEqualTo(Checked.refused(PersonRefusal.EMAIL_NOT_AN_ADDRESS));
  }

  @Test
  void refusesAnAddressOverTheLimit() {
    assertThat(Email.of("a".repeat(65) + "@example.org")).isInstanceOf(Checked.Refused.class);
    assertThat(Email.of("a@" + "b.".repeat(124) + "orgs")).isInstanceOf(Checked.Fine.class);
    assertThat(Email.of("a@" + "b.".repeat(124) + "orgsx")).isInstanceOf(Checked.Refused.class);
    assertThat(Email.of("a@" + "b.".repeat(126) + "org")).isInstanceOf(Checked.Refused.class);
  }

  @Test
  void answersAtOnceForALongOneThatIsNone() {
    assertThat(Email.of("a.".repeat(500_000) + "@" + "b-".repeat(500_000))).isInstanceOf(Checked.Refused.class);
  }

  @Test
  void saysThatNothingWasTyped() {
    assertThat(Email.of("  ")).isEqualTo(Checked.refused(PersonRefusal.EMAIL_MISSING));
  }
}
