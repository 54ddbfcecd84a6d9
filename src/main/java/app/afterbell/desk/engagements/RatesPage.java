package app.afterbell.desk.engagements;

import app.afterbell.engagements.Rates;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rates of many engagements, before and after.
 *
 * @param agreed the currencies in use
 * @param rows null where nobody asked, or something is wrong
 * @param done how many changed by the last press; null: none was made
 */
public record RatesPage(
    UUID key, Typed typed, String from, List<String> agreed, @Nullable List<Rates.Changed> rows, boolean differs,
    @Nullable Integer done) {

  public List<Option> currencies(String all, Locale locale) {
    return Stream.concat(Stream.of(new Option("", all)), Picks.options(agreed, locale).stream()).toList();
  }

  /** Whether a rate is to change: both, as long as nobody says otherwise. */
  public boolean isChosen(String rate) {
    return !typed.has("key") || typed.isOn(rate);
  }

  public boolean isTooMany() {
    return rows != null && rows.size() > Rates.MOST;
  }

  public boolean canPress() {
    return rows != null && !rows.isEmpty() && !isTooMany() && rows.stream().allMatch(Rates.Changed::isAllowed);
  }
}
