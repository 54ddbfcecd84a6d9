package app.afterbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Processor time used since the machine or the process began, in hundredths of a second: by the machine, by all of the
 * benchmark's processes, by the product's JVMs and by PostgreSQL. A difference of two tells of the time between.
 */
record Cpu(long machine, long stolen, long ours, long product, long database, long atNanos) {

  static Cpu now(Product product) throws IOException {
    var total = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+");
    long busy = 0;
    for (int i : new int[] {1, 2, 3, 6, 7}) {
      busy += Long.parseLong(total[i]);
    }
    var self = ProcessHandle.current();
    return new Cpu(busy, Long.parseLong(total[8]),
        Stream.concat(Stream.of(self), self.descendants()).mapToLong(p -> used(p.pid(), true)).sum(),
        used(product.pid(), false),
        used(self.descendants(), "postgres"), System.nanoTime());
  }

  Cpu since(Cpu before) {
    return new Cpu(machine - before.machine, stolen - before.stolen, ours - before.ours, product - before.product,
        database - before.database, atNanos - before.atNanos);
  }

  /** Per cent of the machine that neither we used nor nobody: other processes, and the host's other guests. */
  double foreignPercent() {
    double all = atNanos / 1e7 * Runtime.getRuntime().availableProcessors();
    return Math.max(0, 100 * (machine - ours + stolen) / all);
  }

  // Backends that have ended count for their parent, which has waited for them.
  private static long used(Stream<ProcessHandle> processes, String name) {
    Predicate<ProcessHandle> named = p -> p.info().command().filter(c -> c.endsWith("/" + name)).isPresent();
    return processes.filter(named).mapToLong(p -> used(p.pid(), true)).sum();
  }

  private static long used(long pid, boolean withEnded) {
    try {
      var fields = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst("^.*\\) ", "").split(" ");
      long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
      return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
    } catch (IOException e) {
      return 0;
    }
  }
}
