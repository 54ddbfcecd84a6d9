package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code bin/run} does with a product that ended: a script stands for the JVM, and counts how often it was
 * started.
 */
@Timeout(180)
class StartAgainTest {

  @TempDir private Path folder;

  @Test
  void startsAgainWhatEndedBecauseMemoryRanOut() throws Exception {
    var run = watch("[ $n = 3 ] && exit 143; exit 3");

    assertThat(run.waitFor()).isEqualTo(143);
    assertThat(starts()).isEqualTo(3);
  }

  @Test
  void leavesItAtAnyOtherEnd() throws Exception {
    var run = watch("exit 2");

    assertThat(run.waitFor()).isEqualTo(2);
    assertThat(starts()).isEqualTo(1);
  }

  @Test
  void passesOnThatItIsToEndAndWaits() throws Exception {
    var run = watch("trap 'echo stopped; exit 143' TERM; echo up; while :; do sleep 0.05; done");
    var said = run.inputReader();
    assertThat(said.readLine()).isEqualTo("up");

    run.toHandle().destroy(); // the process alone would close what it says

    assertThat(said.readLine()).isEqualTo("stopped");
    assertThat(run.waitFor()).isEqualTo(143);
    assertThat(starts()).isEqualTo(1);
  }

  @Test
  void endsTheProductWhereItIsKilledItself() throws Exception {
    var run = watch("echo up; while :; do sleep 0.05; done");
    assertThat(run.inputReader().readLine()).isEqualTo("up");
    var product = run.children().findFirst().orElseThrow();

    run.destroyForcibly();

    product.onExit().join();
  }

  @Test
  void endsTheProcessWhenMemoryFirstRunsOut() throws IOException {
    assertThat(Files.readString(Path.of("bin", "lib", "start"))).contains("-XX:+ExitOnOutOfMemoryError");
  }

  private Process watch(String product) throws IOException {
    var script = Files.writeString(folder.resolve("product"), """
        n=$(cat '%1$s/starts' 2>/dev/null || echo 0)
        n=$((n + 1))
        echo $n >'%1$s/starts'
        %2$s
        """.formatted(folder, product));
    var builder = new ProcessBuilder(List.of("sh", "-euc",
        "root=. built=. app=. ; . bin/lib/start ; watch sh " + script)).redirectErrorStream(false);
    builder.environment().put("AFTERBELL_AGAIN_AFTER", "0");
    return builder.start();
  }

  private int starts() throws IOException {
    return Integer.parseInt(Files.readString(folder.resolve("starts")).strip());
  }
}
