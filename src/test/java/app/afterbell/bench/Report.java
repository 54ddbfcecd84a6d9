package app.afterbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came out, as a table and as JSON.
 *
 * @param alone statements with nobody else there
 * @param startsMs of each start by {@code bin/run}, to the first page
 * @param memoryKb resident, of the JVM after the load
 */
record Report(
    Map<Cell, Sample> medians,
    Map<Cell, List<Sample>> samples,
    List<Alone.Result> alone,
    List<Double> startsMs,
    long memoryKb,
    Weight weight,
    Weight familyWeight,
    long submitted,
    long failed,
    Reminders.@Nullable Result reminders,
    Planning.@Nullable Result planning) {

  private static final double START_MS = 1300;
  private static final double MEMORY_MB = 320;
  private static final double FIRST_VISIT_KB = 42;
  private static final double GROWTH_PERCENT = 10;

  Report with(Reminders.Result sent, Planning.Result planned) {
    return new Report(medians, samples, alone, startsMs, memoryKb, weight, familyWeight, submitted, failed, sent,
        planned);
  }

  static void print(Map<Cell, Sample> medians) {
    System.out.printf("%n%-36s %9s %8s %8s %9s %12s %13s %9s  %s%n", "16 connections, or as many as said", "per s",
        "p50 ms", "p99 ms",
        "of floor", "product CPU", "database CPU", "foreign", "must");
    medians.forEach((cell, s) -> System.out.printf("%-36s %9.0f %8.1f %8s %9s %12s %10.2f ms "
        + "%7.0f %%  %s%n", cell.title,
        s.perSecond(), s.p50(), s.p99() == 0 ? "" : "%.1f".formatted(s.p99()),
        medians.containsKey(cell.floor) ? "%.0f %%".formatted(100 * ofFloor(medians, cell)) : "",
        s.productMs() == 0 ? ""
        : "%.2f ms".formatted(s.productMs()), s.databaseMs(), s.foreignPercent(), cell.must.besides(s)));
  }

  void print() {
    print(medians);
    System.out.println();
    alone.forEach(Alone.Result::print);
    line("Home, 1,000,000 to 10,000 sessions", "%+.1f %% in requests a second, %+.1f %% in p50 (%s)",
        100 * (growth(Sample::perSecond) - 1), 100 * (growth(Sample::p50) - 1),
        Must.atMost(-100 * (growth(Sample::perSecond) - 1), GROWTH_PERCENT, "% less"));
    line("Start to first page, median", "%.0f ms (%s; %s)", Sample.middle(startsMs),
        startsMs.stream().map("%.0f"::formatted).toList(), Must.atMost(Sample.middle(startsMs), START_MS, "ms"));
    line("Memory of the JVM after the load", "%d MB (%s)", memoryKb / 1024,
        Must.atMost(memoryKb / 1024.0, MEMORY_MB, "MB"));
    line("First visit of the home page", "%d requests, %.1f KB compressed (%s)", weight.requests(),
        weight.bytes() / 1000.0,
        Must.atMost(weight.bytes() / 1000.0, FIRST_VISIT_KB, "KB"));
    line("First visit of the family's home", "%d requests, %.1f KB compressed", familyWeight.requests(),
        familyWeight.bytes() / 1000.0);
    line("Submissions", "%d acknowledged, all written with their lines; %d requests failed", submitted, failed);
    if (reminders != null) {
      reminders.print();
    }
    if (planning != null) {
      planning.print();
    }
  }

  private static void line(String title, String figures, Object... with) {
    System.out.printf("%-36s %s%n", title, figures.formatted(with));
  }

  void write(Path file) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("medians", medians);
    all.put("share_of_floor", medians.keySet().stream().filter(cell -> cell.floor != null)
        .collect(LinkedHashMap::new, (map, cell) -> map.put(cell.name(), ofFloor(medians, cell)), Map::putAll));
    all.put("missed", medians.keySet().stream().filter(cell -> cell.must.isMissedBy(medians.get(cell))).toList());
    all.put("alone", alone);
    all.put("growth_requests_a_second", growth(Sample::perSecond));
    all.put("growth_p50", growth(Sample::p50));
    all.put("start_ms", startsMs);
    all.put("memory_kb", memoryKb);
    all.put("first_visit", weight);
    all.put("first_visit_family", familyWeight);
    all.put("reminders", reminders);
    all.put("planning", planning);
    all.put("submitted", submitted);
    all.put("failed", failed);
    all.put("rounds", samples);
    Files.writeString(file, JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }

  private static double ofFloor(Map<Cell, Sample> medians, Cell cell) {
    return medians.get(cell).perSecond() / medians.get(cell.floor).perSecond();
  }

  private double growth(ToDoubleFunction<Sample> figure) {
    return figure.applyAsDouble(medians.get(Cell.HOME_16)) / figure.applyAsDouble(medians.get(Cell.HOME_SMALL));
  }
}
