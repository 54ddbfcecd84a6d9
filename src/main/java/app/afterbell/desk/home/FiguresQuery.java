package app.afterbell.desk.home;

import app.afterbell.shared.Money;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was counted last. */
@Component
class FiguresQuery {

  private static final Counted NOTHING = new Counted("", 0, null, null);

  private final Sql sql;

  FiguresQuery(Sql sql) {
    this.sql = sql;
  }

  record Counted(String name, int count, @Nullable Instant oldestAt, @Nullable Instant countedAt) {}

  record Sum(String name, Money amount) {}

  /** @param amounts whether the reader sees any */
  Figures figures(boolean amounts) {
    var counted = sql.sql("select name, count, oldest_at, counted_at from desk_figure").list(Counted.class).stream()
        .collect(Collectors.toMap(Counted::name, Function.identity()));
    var sums = !amounts ? Map.<String, List<Money>>of()
        : sql.sql("select name, amount, currency from desk_sum order by amount desc, currency").list(Sum.class).stream()
            .collect(Collectors.groupingBy(Sum::name, Collectors.mapping(Sum::amount, Collectors.toList())));
    Function<String, Counted> of = name -> counted.getOrDefault(name, NOTHING);
    return new Figures(of.apply("today").count(), of.apply("logged").count(), of.apply("running").count(),
        of.apply("ahead").count(), of.apply("quiet").count(), of.apply("notes").count(), of.apply("notes").oldestAt(),
        of.apply("written").count(), of.apply("closing").count(),
        sums.getOrDefault("unbilled", List.of()), sums.getOrDefault("unpaid", List.of()),
        of.apply("today").countedAt());
  }
}
