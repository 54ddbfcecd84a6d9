package app.afterbell.people.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.SignedIn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Admins see what each role lets somebody do. */
@PageTest
class PowersControllerTest {

  private final MockMvcTester pages;
  private final Given given;
  private final MessageSource texts;

  PowersControllerTest(MockMvcTester pages, Given given, MessageSource texts) {
    this.pages = pages;
    this.given = given;
    this.texts = texts;
  }

  @Test
  void showsEachRolesPowersAndNoOthers() throws Exception {
    var page = pages.get().uri("/settings/powers").with(SignedIn.as(given.imogen())).exchange();
    assertThat(page).hasStatusOk();
    var sections = List.of(page.getResponse().getContentAsString().split("<section"))
        .subList(1, Role.values().length + 1);

    for (var role : Role.values()) {
      var shown = sections.get(role.ordinal());
      assertThat(shown).contains(texts.getMessage(PowersPage.key(role), null, Locale.US));
      assertThat(Arrays.stream(Power.values()).filter(power -> shown.contains(">" + text(power) + "<")))
          .hasSameElementsAs(Arrays.stream(Power.values()).filter(power -> power.roles().contains(role)).toList());
    }
  }

  @Test
  void isInTheSettingsOfAdminsAlone() {
    assertThat(pages.get().uri("/staff/settings").with(SignedIn.as(given.imogen())).exchange()).bodyText()
        .contains("/settings/powers");
    assertThat(pages.get().uri("/staff/settings").with(SignedIn.as(given.bola())).exchange()).bodyText()
        .doesNotContain("/settings/powers");
  }

  private String text(Power power) {
    return texts.getMessage(PowersPage.key(power), null, Locale.US);
  }
}
