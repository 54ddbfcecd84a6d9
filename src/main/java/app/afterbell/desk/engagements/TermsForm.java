package app.afterbell.desk.engagements;

import app.afterbell.engagements.Terms;
import app.afterbell.shared.Money;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedMoney;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Minutes and rates, as a form sends them. */
public final class TermsForm {

  private TermsForm() {}

  /** Null where something is wrong, which is then noted. */
  public static @Nullable Terms read(Typed typed, int minutes, Currency currency) {
    var billed = amount(typed, "billed", currency);
    var paid = amount(typed, "paid", currency);
    return billed == null || paid == null ? null : new Terms(minutes, billed, paid);
  }

  private static @Nullable Money amount(Typed typed, String field, Currency currency) {
    if (typed.text(field).isBlank()) {
      typed.refuse(field, Wrong.AMOUNT_MISSING);
      return null;
    }
    var amount = TypedMoney.read(typed.text(field), currency);
    if (amount.isEmpty()) {
      typed.refuse(field, TypedMoney.isNegative(typed.text(field)) ? Wrong.AMOUNT_NEGATIVE : Wrong.NO_AMOUNT);
    }
    return amount.orElse(null);
  }
}
