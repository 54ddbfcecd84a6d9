package app.afterbell.desk.engagements;

import app.afterbell.people.ZoneOptions;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an engagement is agreed.
 *
 * @param key of the engagement that it starts, so that it starts one, however often it is sent
 * @param rows weekly times, with empty ones to fill in
 * @param zone chosen, or proposed
 * @param currency likewise. @param offered those to choose from, the usual one first
 * @param preview what it would plan; null where nobody asked for it, or something is wrong
 */
public record AgreePage(
    UUID key, Typed typed, Pick mentor, Pick students, List<AgreeForm.Row> rows, String zone, String currency,
    List<String> offered,
    String starts, @Nullable Foreseen preview) {

  private static final int SHOWN = 2;
  private static final int MOST = 14;

  /** Those that were typed, and room for more. */
  public static List<AgreeForm.Row> rows(Typed typed, boolean another) {
    var rows = new ArrayList<>(AgreeForm.rows(typed));
    if (another) {
      rows.add(AgreeForm.Row.EMPTY);
    }
    while (rows.size() < SHOWN) {
      rows.add(AgreeForm.Row.EMPTY);
    }
    return rows.stream().limit(MOST).toList();
  }

  public List<Option> zones() {
    return ZoneOptions.with(zone);
  }

  public List<Option> currencies(Locale locale) {
    return Picks.options(offered, locale);
  }

  public List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  /** Dates that are left out from the start, and room for one more. */
  public List<String> without() {
    return Stream.concat(typed.all("without").stream().filter(text -> !text.isBlank()), Stream.of(""))
        .limit(AgreeForm.MOST_WITHOUT).toList();
  }

  public boolean takesMore() {
    return rows.size() < MOST;
  }
}
