package app.afterbell.imports;

import app.afterbell.imports.Run.State;
import app.afterbell.organization.Organizations;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * {@code bin/import FOLDER}: prints the preview of its spreadsheets, and with {@code --apply} does what it says; with
 * {@code --tell} families are told of its notes. Ends with 0, or with 1 where something is in the way. Idle where no
 * folder is named.
 */
@Component
class ImportCommand implements ApplicationRunner, ExitCodeGenerator {

  private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".txt");

  private final Runs runs;
  private final ImportWork work;
  private final Organizations organizations;
  private final MessageSource texts;
  private final Clock clock;
  private final @Nullable Path folder;
  private final boolean apply;
  private final boolean tell;
  private final PrintStream out;
  private int exitCode = 1;

  ImportCommand(
      Runs runs,
      ImportWork work,
      Organizations organizations,
      MessageSource texts,
      Clock clock,
      @Value("${afterbell.import.folder:}") String folder,
      @Value("${afterbell.import.apply:false}") boolean apply,
      @Value("${afterbell.import.tell:false}") boolean tell) {
    this.runs = runs;
    this.work = work;
    this.organizations = organizations;
    this.texts = texts;
    this.clock = clock;
    this.folder = folder.isEmpty() ? null : Path.of(folder);
    this.apply = apply;
    this.tell = tell;
    this.out = System.out;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    if (folder != null) {
      run(folder);
    }
  }

  @Override
  public int getExitCode() {
    return exitCode;
  }

  private void run(Path folder) throws IOException {
    if (organizations.find().isEmpty()) {
      out.println("There is no organization yet: start Afterbell once, and make the first admin by the link that "
          + "it prints.");
      return;
    }
    var files = files(folder);
    if (files.isEmpty()) {
      out.println("There is none of people.csv, engagements.csv and sessions.csv in " + folder);
      return;
    }
    var id = runs.create(files, null, clock.instant());
    work.read(id, 1);
    var read = runs.find(id).orElseThrow();
    if (read.preview() == null) {
      out.println(text("imports.run.failed-unexpected"));
    } else {
      new PrintedPreview(read.preview(), texts, out).print();
      decide(read);
    }
  }

  private void decide(Run read) {
    var preview = read.preview();
    if (!preview.canBeApplied() || !apply) {
      runs.discard(read.id(), clock.instant());
      boolean fine = preview.isFine() && preview.undecided() == 0;
      exitCode = fine ? 0 : 1;
      out.println(text(!preview.isFine() ? "imports.run.problems.lead" : !fine ? "imports.command.undecided"
          : preview.isForSomething() ? "imports.command.apply" : "imports.run.nothing"));
      return;
    }
    runs.begin(read.id(), List.of(State.PREVIEWED), State.APPLYING, clock.instant())
        .ifPresent(attempt -> {
          runs.decide(read.id(), tell);
          work.apply(read.id(), attempt);
        });
    var done = runs.find(read.id()).orElseThrow();
    exitCode = done.state() == State.APPLIED ? 0 : 1;
    out.println(text(exitCode == 0 ? "imports.command.applied"
        : done.state() == State.PREVIEWED ? "imports.run.moved" : "imports.run.failed-unexpected"));
  }

  private static List<Upload> files(Path folder) throws IOException {
    var found = new ArrayList<Upload>();
    if (Files.isDirectory(folder)) {
      try (var all = Files.list(folder)) {
        for (var file : all.sorted().filter(ImportCommand::isSheet).toList()) {
          found.add(new Upload(file.getFileName().toString(), content(file)));
        }
      }
    }
    return found;
  }

  private static boolean isSheet(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && List.of(SheetKind.values()).stream()
        .anyMatch(kind -> ENDINGS.stream().anyMatch(ending -> name.equals(kind.key() + ending)));
  }

  // one byte more than the most is enough to be refused, and not the memory of a file of any size
  private static byte[] content(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(Upload.LARGEST + 1);
    }
  }

  private String text(String key) {
    return texts.getMessage(key, null, Locale.US);
  }
}
