package app.afterbell.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came out, as a table and as JSON.
 *
 * @param startsMs of each start by {@code bin/run}, to the first page
 * @param memoryKb resident, of the JVM after the load
 */
record Report(
    Map<Cell, Sample> medians,
    Map<Cell, List<Sample>> samples,
    List<Double> startsMs,
    long memoryKb,
    Weight weight,
    Weight familyWeight,
    long submitted,
    long failed,
    Reminders.@Nullable Result reminders) {

  private static final Map<Cell, Cell> FLOORS = Map.of(
      Cell.HOME_16, Cell.READS_FLOOR, Cell.HOME_64, Cell.READS_FLOOR, Cell.HOME_COMPRESSED, Cell.READS_FLOOR,
      Cell.SUBMIT_16, Cell.WRITES_FLOOR, Cell.SUBMIT_64, Cell.WRITES_FLOOR);

  Report with(Reminders.Result sent) {
    return new Report(medians, samples, startsMs, memoryKb, weight, familyWeight, submitted, failed, sent);
  }

  void print() {
    System.out.printf("%n%-36s %9s %8s %8s %9s %12s %13s %9s%n", "", "per s", "p50 ms", "p99 ms", "of floor",
        "product CPU", "database CPU", "foreign");
    medians.forEach((cell, s) -> System.out.printf("%-36s %9.0f %8.1f %8s %9s %12s %10.2f ms %7.0f %%%n", cell.title,
        s.perSecond(), s.p50(), s.p99() == 0 ? "" : "%.1f".formatted(s.p99()),
        FLOORS.containsKey(cell) ? "%.0f %%".formatted(100 * ofFloor(cell)) : "",
        s.productMs() == 0 ? "" : "%.2f ms".formatted(s.productMs()), s.databaseMs(), s.foreignPercent()));
    System.out.printf("%n%-36s %+.1f %% in requests a second, %+.1f %% in p50%n", "Home, 1,000,000 to 10,000 sessions",
        100 * (growth(Sample::perSecond) - 1), 100 * (growth(Sample::p50) - 1));
    System.out.printf("%-36s %.0f ms (%s)%n", "Start to first page, median", Sample.middle(startsMs),
        startsMs.stream().map("%.0f"::formatted).toList());
    System.out.printf("%-36s %d MB%n", "Memory of the JVM after the load", memoryKb / 1024);
    System.out.printf("%-36s %d requests, %.1f KB compressed%n", "First visit of the home page", weight.requests(),
        weight.bytes() / 1000.0);
    System.out.printf("%-36s %d requests, %.1f KB compressed%n", "First visit of the family's home", familyWeight.requests(),
        familyWeight.bytes() / 1000.0);
    System.out.printf("%-36s %d acknowledged, all written with their lines; %d requests failed%n", "Submissions",
        submitted, failed);
    if (reminders != null) {
      reminders.print();
    }
  }

  void write(Path file) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    all.put("medians", medians);
    all.put("share_of_floor", FLOORS.keySet().stream().sorted()
        .collect(LinkedHashMap::new, (map, cell) -> map.put(cell.name(), ofFloor(cell)), Map::putAll));
    all.put("growth_requests_a_second", growth(Sample::perSecond));
    all.put("growth_p50", growth(Sample::p50));
    all.put("start_ms", startsMs);
    all.put("memory_kb", memoryKb);
    all.put("first_visit", weight);
    all.put("first_visit_family", familyWeight);
    all.put("reminders", reminders);
    all.put("submitted", submitted);
    all.put("failed", failed);
    all.put("rounds", samples);
    Files.writeString(file, JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
  }

  private double ofFloor(Cell cell) {
    return medians.get(cell).perSecond() / medians.get(FLOORS.get(cell)).perSecond();
  }

  private double growth(java.util.function.ToDoubleFunction<Sample> figure) {
    return figure.applyAsDouble(medians.get(Cell.HOME_16)) / figure.applyAsDouble(medians.get(Cell.HOME_SMALL));
  }
}
