package app.afterbell.plans;

import app.afterbell.bench.Ask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was counted, beside the bounds: for a person who tightens them, or looks for a page that is worth it. */
final class Report {

  private static final Path FILE = Path.of("target", "plans.txt");

  private final List<String> lines = new ArrayList<>();

  Report() {
    lines.add("statements (bound, wanted)   buffers (bound, wanted)   request: tables that it reads whole");
  }

  void add(Ask ask, Counted counted) {
    lines.add("%10d (%3d, %3d)   %10d (%5d, %5d)   %s%s".formatted(
        counted.statements(), ask.now().statements(), ask.wanted().statements(),
        counted.buffers(), ask.now().buffers(), ask.wanted().buffers(), ask,
        counted.readWhole().isEmpty() ? "" : ": " + String.join(", ", counted.readWhole())));
  }

  void write() throws IOException {
    Files.write(FILE, lines);
  }
}
