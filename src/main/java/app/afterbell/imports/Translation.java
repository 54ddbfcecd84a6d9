package app.afterbell.imports;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of another product's file in our columns, by a {@link Mapping}. What means nothing stays as it is written,
 * and is then refused as in any file. Who rows name is not looked up here.
 */
final class Translation {

  private static final List<String> DAYS = List.of("starts_on", "ends_on");
  private static final List<String> RATES = List.of("bill_rate_per_hour", "pay_rate_per_hour");

  private final Mapping mapping;

  Translation(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Each column's place in what {@link #of} answers: ours, and then parts of them. */
  static Map<String, Integer> places(SheetKind kind) {
    var places = new HashMap<String, Integer>();
    Mapping.choices(kind).forEach(target -> places.putIfAbsent(target, places.size()));
    return places;
  }

  /** The cells of a row; empty where it is of somebody who is not to be imported. */
  Optional<List<String>> of(List<String> cells) {
    var said = new HashMap<String, String>();
    for (int i = 0; i < mapping.targets().size(); i++) {
      if (!mapping.targets().get(i).isEmpty() && i < cells.size()) {
        said.putIfAbsent(mapping.targets().get(i), Row.strip(cells.get(i)));
      }
    }
    mapping.fixed().forEach((column, value) -> {
      if (said.getOrDefault(column, "").isEmpty()) {
        said.put(column, value);
      }
    });
    if (mapping.kind() == SheetKind.PEOPLE && !Foreign.isLive(said.getOrDefault("status", ""))) {
      return Optional.empty();
    }
    said.computeIfPresent("time_zone", (_, text) -> read(text, Foreign::zone, ZoneId::getId));
    switch (mapping.kind()) {
      case PEOPLE -> person(said);
      case ENGAGEMENTS -> engagement(said);
      case SESSIONS -> session(said);
    }
    return Optional.of(Stream.concat(mapping.kind().columns().stream(), mapping.kind().parts().stream())
        .distinct().map(target -> said.getOrDefault(target, "")).toList());
  }

  private void person(Map<String, String> said) {
    said.putIfAbsent("name", "");
    said.compute("name", (_, name) -> name.isEmpty() ? fullName(said) : name);
    said.computeIfPresent("role", (_, role) -> String.join(";",
        Cells.list(role.replace(',', ';')).stream().map(Foreign::role).toList()));
    said.merge("id", "", (id, _) -> id);
    said.compute("id", (_, id) -> !id.isEmpty() ? id : said.getOrDefault("email", "").isEmpty() ? said.get("name")
        : Addresses.small(said.get("email")));
  }

  private void engagement(Map<String, String> said) {
    var minutes = said.getOrDefault("minutes", "");
    said.put("minutes", minutes.isEmpty() ? read(said.getOrDefault("hours", ""), Foreign::hours, String::valueOf)
        : read(minutes, Foreign::minutes, String::valueOf));
    DAYS.forEach(day -> said.computeIfPresent(day, (_, text) ->
        read(text, it -> Foreign.date(it, mapping.dates()), Object::toString)));
    RATES.forEach(rate -> said.computeIfPresent(rate, (_, text) -> Foreign.amount(text)));
    first(said, "subject", "subject", "name");
    first(said, "name", "name", "subject", "id");
    first(said, "id", "id", "name");
  }

  private void session(Map<String, String> said) {
    var zone = Cells.zone(said.getOrDefault("time_zone", ""));
    var starts = moment(said, "starts_at", "start_date", "start_time", zone);
    said.put("starts_at", starts.map(Object::toString).orElse(Stream.of("starts_at", "start_date", "start_time")
        .map(part -> said.getOrDefault(part, "")).filter(text -> !text.isEmpty()).distinct().reduce((one, two) ->
            one + " " + two).orElse("")));
    var minutes = said.getOrDefault("minutes", "");
    said.put("minutes", !minutes.isEmpty() && !isFixedMinutes(said) ? read(minutes, Foreign::minutes, String::valueOf)
        : length(said, starts, zone).orElse(minutes));
    said.computeIfPresent("actual_minutes", (_, text) -> read(text, Foreign::minutes, String::valueOf));
    first(said, "students", "students");
    if (said.get("students").isEmpty()) {
      said.put("students", fullName(said));
    }
    said.computeIfPresent("status", (_, text) -> Foreign.status(text).orElse(text));
  }

  // One for all rows is a last resort: the row may say when it ends.
  private boolean isFixedMinutes(Map<String, String> said) {
    return said.getOrDefault("minutes", "").equals(mapping.fixed().get("minutes"))
        && !mapping.targets().contains("minutes");
  }

  private Optional<String> length(Map<String, String> said, Optional<LocalDateTime> starts, Optional<ZoneId> zone) {
    var hours = said.getOrDefault("hours", "");
    if (!hours.isEmpty()) {
      return Optional.of(read(hours, Foreign::hours, String::valueOf));
    }
    var ends = moment(said, "ends_at", "end_date", "end_time", zone).or(() -> starts.flatMap(from ->
        Foreign.time(said.getOrDefault("ends_at", "")).or(() -> Foreign.time(said.getOrDefault("end_time", "")))
            .map(at -> from.toLocalDate().atTime(at))));
    return starts.flatMap(from -> ends.flatMap(to -> Foreign.between(from, to))).map(String::valueOf);
  }

  private Optional<LocalDateTime> moment(
      Map<String, String> said, String whole, String day, String time, Optional<ZoneId> zone) {
    return Foreign.moment(said.getOrDefault(whole, ""), mapping.dates(), zone)
        .or(() -> Foreign.date(said.getOrDefault(day, ""), mapping.dates())
            .flatMap(on -> Foreign.time(said.getOrDefault(time, "")).map(on::atTime)));
  }

  private static String fullName(Map<String, String> said) {
    return Row.strip(said.getOrDefault("first_name", "") + " " + said.getOrDefault("last_name", ""));
  }

  private static void first(Map<String, String> said, String target, String... of) {
    said.put(target, Stream.of(of).map(one -> said.getOrDefault(one, "")).filter(text -> !text.isEmpty()).findFirst()
        .orElse(""));
  }

  private static <T> String read(String text, Function<String, Optional<T>> reading, Function<T, String> ours) {
    return text.isEmpty() ? text : reading.apply(text).map(ours).orElse(text);
  }
}
