package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.context.aot.AbstractAotProcessor.Settings;

/** What {@code bin/lib/build} does: a bean that cannot be written down is found here, and not at somebody's start. */
class BlueprintTest {

  @Test
  void writesDownEveryBean(@TempDir Path folder) throws IOException {
    new SpringApplicationAotProcessor(Blueprint.class, Settings.builder()
        .sourceOutput(folder.resolve("sources")).resourceOutput(folder.resolve("resources"))
        .classOutput(folder.resolve("classes")).groupId("app.afterbell").artifactId("afterbell").build(), new String[0])
        .process();

    var ours = folder.resolve("sources/app/afterbell");
    assertThat(ours.resolve("Blueprint__ApplicationContextInitializer.java")).exists();
    assertThat(Files.readString(ours.resolve("Blueprint__BeanFactoryRegistrations.java")))
        .contains("\"app.afterbell.imports.ImportCommand\"", "\"app.afterbell.demo.FillsDemo\"", "\"mailSender\"");
  }
}
