package app.afterbell.access.web.entry;

import app.afterbell.access.FirstAdmin.Founding;
import app.afterbell.access.Passwords;
import app.afterbell.access.AccessRefusal;
import app.afterbell.people.Email;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Currencies;
import app.afterbell.web.Typed;
import java.util.List;
import java.util.Optional;

/** Reads what founds the company. */
final class FirstAdminForm {

  private FirstAdminForm() {}

  /** Everything that is wrong is noted at once, and then there is nothing to found. */
  static Optional<Founding> read(Typed typed) {
    var company = typed.take("company", PersonName.of(typed.text("company")));
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    var support = typed.take("support", Email.of(typed.text("support")));
    var currency = Currencies.of(typed.text("currency", "USD"));
    if (currency.isEmpty()) {
      typed.refuse("currency", AccessRefusal.NO_CURRENCY);
    }
    var name = typed.take("name", PersonName.of(typed.text("name")));
    var email = typed.take("email", Email.of(typed.text("email")));
    var password = typed.text("password");
    Passwords.refusal(password, List.of(typed.text("name"), typed.text("email"), typed.text("company")))
        .ifPresent(reason -> typed.refuse("password", reason));
    return company == null || zone == null || support == null || name == null || email == null || currency.isEmpty()
        || !typed.isFine()
        ? Optional.empty()
        : Optional.of(new Founding(company, zone, currency.get(), support, name, email, password));
  }
}
