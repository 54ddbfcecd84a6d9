package app.afterbell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgramsTest {

  private static final Path UNSHARE = Path.of("/usr/bin/unshare");
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  @Test
  void takesRootIntoAUserNamespace() {
    assertThat(Programs.prefix(true, UNSHARE, SETSID))
        .containsExactly("/usr/bin/setsid", "/usr/bin/unshare", "--user", "--");
  }

  @Test
  void needsNothingMoreForAnotherUser() {
    assertThat(Programs.prefix(false, UNSHARE, SETSID)).containsExactly("/usr/bin/setsid");
    assertThat(Programs.prefix(false, null, null)).isEmpty();
  }

  @Test
  void saysWhatToInstallWhereRootCannotLeaveItsRights() {
    assertThatThrownBy(() -> Programs.prefix(true, null, SETSID)).isInstanceOf(CannotStart.class)
        .hasMessageContaining("unshare");
  }
}
