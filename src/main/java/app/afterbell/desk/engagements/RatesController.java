package app.afterbell.desk.engagements;

import app.afterbell.engagements.RateChange;
import app.afterbell.engagements.Rates;
import app.afterbell.shared.Currencies;
import app.afterbell.shared.Id;
import app.afterbell.shared.Money;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedMoney;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/engagements/rates}: the rates of many engagements from a day on, with a table before the press. */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/rates")
class RatesController {

  private final Rates rates;
  private final Clock clock;

  RatesController(Rates rates, Clock clock) {
    this.rates = rates;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView form(@RequestParam(required = false) @Nullable Integer done, Viewer viewer) {
    return shown(Typed.nothing(), null, false, done, viewer, HttpStatus.OK);
  }

  /** "see" shows the table, "change" does it. */
  @PostMapping
  ModelAndView change(Typed typed, Viewer viewer) {
    var from = Days.read(typed, "from", true);
    var change = read(typed, rates.currencies());
    if (from == null || change.isEmpty()) {
      return shown(typed, null, false, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    var chosen = new Rates.Chosen(typed.text("subject"), typed.text("mentor"),
        Currencies.of(typed.text("currency")).map(one -> one.getCurrencyCode()).orElse(""));
    if (!typed.text("act").equals("change")) {
      return shown(typed, rates.look(chosen, from, change.get()), false, null, viewer, HttpStatus.OK);
    }
    return switch (rates.change(typed.id("key"), chosen, from, change.get(), typed.all("seen"), viewer.id(),
        clock.instant())) {
      case Rates.Answer.Agreed(int count) -> SeeOther.to("/staff/engagements/rates?done=" + count);
      case Rates.Answer.Already _ -> SeeOther.to("/staff/engagements/rates");
      case Rates.Answer.Differs(var rows) -> shown(typed, rows, true, null, viewer, HttpStatus.CONFLICT);
    };
  }

  private static Optional<RateChange> read(Typed typed, List<Currency> agreed) {
    boolean percent = typed.text("kind").equals("percent");
    var chosen = Currencies.of(typed.text("currency")).map(List::of).orElse(agreed);
    var by = percent ? percent(typed.text("by").strip()) : amount(typed.text("by").strip(), chosen);
    boolean billed = typed.isOn("billed");
    boolean paid = typed.isOn("paid");
    if (by == null || by.signum() == 0) {
      typed.refuse("by", Wrong.NO_CHANGE);
    }
    if (!billed && !paid) {
      typed.refuse("billed", Wrong.NO_RATE);
    }
    return typed.isFine() && by != null
        ? Optional.of(new RateChange(billed, paid, percent, by)) : Optional.empty();
  }

  // As any amount is read: it must mean the same in each of the currencies.
  private static @Nullable BigDecimal amount(String text, List<Currency> currencies) {
    var meant = (currencies.isEmpty() ? List.of(Currency.getInstance("USD")) : currencies).stream()
        .map(one -> TypedMoney.read(text.replaceFirst("^[+−–-]\\s*", ""), one).map(Money::toMajor)
            .map(BigDecimal::stripTrailingZeros))
        .distinct().toList();
    var by = meant.size() == 1 ? meant.getFirst().orElse(null) : null;
    return by == null ? null : text.matches("[−–-].*") ? by.negate() : by;
  }

  // A comma before three digits may part thousands, and is not guessed.
  private static @Nullable BigDecimal percent(String text) {
    return text.matches("[+−–-]?\\d{1,7}(\\.\\d{1,3}|,\\d{1,2})?")
        ? new BigDecimal(text.replace(',', '.').replaceFirst("^[−–]", "-")) : null;
  }

  private ModelAndView shown(
      Typed typed, @Nullable List<Rates.Changed> rows, boolean differs, @Nullable Integer done, Viewer viewer,
      HttpStatus status) {
    var tomorrow = LocalDate.ofInstant(clock.instant(), viewer.zone()).plusDays(1);
    var page = new RatesPage(Typed.readId(typed.text("key")).orElseGet(Id::next), typed,
        typed.text("from", tomorrow.toString()), rates.currencies().stream().map(Currency::getCurrencyCode).toList(),
        rows,
        differs, done);
    return new ModelAndView("desk/engagements/rates", Map.of("page", page), status);
  }
}
