package app.afterbell.slack;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others gave us to keep is opened with its key alone. */
@RuleTest
class SealTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void opensWhatItSealedAndNothingThatWasChanged() {
    var seal = new Seal(KEY, "");
    var sealed = seal.sealed("xoxb-1");
    assertThat(seal.opened(sealed)).contains("xoxb-1");
    assertThat(seal.sealed("xoxb-1")).as("each time with another nonce").isNotEqualTo(sealed);
    sealed[sealed.length - 1]++;
    assertThat(seal.opened(sealed)).isEmpty();
    assertThat(seal.opened(new byte[3])).isEmpty();
  }

  @Test
  void makesAKeyInTheFolderThatOnlyWeReadAndFindsItAgain(@TempDir Path folder) throws IOException {
    var sealed = new Seal("", folder.toString()).sealed("xoxb-1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("seal.key"))))
        .isEqualTo("rw-------");
    assertThat(new Seal("", folder.toString()).opened(sealed)).contains("xoxb-1");
    assertThat(new Seal(KEY, folder.toString()).opened(sealed)).as("another key").isEmpty();
  }

  @Test
  void saysWithoutAKeyThatItCannotKeepAnything() {
    assertThat(new Seal("", "").isReady()).isFalse();
    assertThat(new Seal("c2hvcnQ=", "").isReady()).isFalse();
    assertThat(new Seal("no base64!", "").isReady()).isFalse();
    assertThat(new Seal("", "").opened(new byte[40])).isEmpty();
  }
}
