package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.shared.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a browser posts, as controllers read it. */
class TypedTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();

  @Test
  void takesTheFirstOfSeveralAndAllWhereAllAreAskedFor() {
    request.addParameter("q", "ana", "maya");
    assertThat(typed().text("q")).isEqualTo("ana");
    assertThat(typed().all("q")).containsExactly("ana", "maya");
    assertThat(typed().text("name")).isEmpty();
    assertThat(typed().text("name", "none")).isEqualTo("none");
    assertThat(typed().all("name")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "1.5", "1234567890", "１"})
  void takesANumberThatWasTamperedWithForOneThatMatchesNothing(String sent) {
    request.addParameter("revision", sent);
    assertThat(typed().number("revision", 0)).isEqualTo(-1);
    assertThat(typed().number("version")).isEqualTo(-1);
    assertThat(typed().number("version", 0)).isZero();
  }

  @Test
  void readsNumbersIdsAndWhatIsTicked() {
    var id = UUID.randomUUID();
    request.addParameter("revision", "12");
    request.addParameter("person", id.toString());
    request.addParameter("notes", "true");
    request.addParameter("money", "false");
    request.addParameter("role", "mentor", "FINANCE", "");
    assertThat(typed().number("revision")).isEqualTo(12);
    assertThat(typed().id("person")).isEqualTo(id);
    assertThat(typed().isOn("notes")).isTrue();
    assertThat(typed().isOn("money")).isFalse();
    assertThat(typed().isOn("other")).isFalse();
    assertThat(typed().all(Role.class, "role")).containsExactly(Role.MENTOR, Role.FINANCE);
    assertThat(Typed.one(Role.class, "owner")).isEmpty();
  }

  @Test
  void takesAChoiceOfAllForNone() {
    var id = UUID.randomUUID();
    request.addParameter("student", id.toString());
    request.addParameter("mentor", "");
    request.addParameter("family", "x");
    assertThat(typed().chosenId("student")).contains(id);
    assertThat(typed().chosenId("mentor")).isEmpty();
    assertThat(typed().chosenId("subject")).isEmpty();
    assertThatThrownBy(() -> typed().chosenId("family")).isInstanceOf(NotOurForm.class);
  }

  @Test
  void refusesWhatNoFormOfOursSends() {
    request.addParameter("person", "1");
    request.addParameter("role", "owner");
    assertThatThrownBy(() -> typed().id("person")).isInstanceOf(NotOurForm.class);
    assertThatThrownBy(() -> typed().id("guardian")).isInstanceOf(NotOurForm.class);
    assertThatThrownBy(() -> typed().needed("body")).isInstanceOf(NotOurForm.class);
    assertThatThrownBy(() -> typed().all(Role.class, "role")).isInstanceOf(NotOurForm.class);
  }

  private Typed typed() {
    return Typed.of(request);
  }
}
