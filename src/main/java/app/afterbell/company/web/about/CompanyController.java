package app.afterbell.company.web.about;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.people.Email;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Currencies;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the company is called and where it is. Its zone stays once something was billed or paid by its days. */
@Controller
@Needs(Power.SETTLE_RULES)
@RequestMapping("/settings/company")
class CompanyController {

  private final Organizations organizations;
  private final Sql sql;

  CompanyController(Organizations organizations, Sql sql) {
    this.organizations = organizations;
    this.sql = sql;
  }

  @GetMapping
  ModelAndView show(@RequestParam(defaultValue = "") String done, Viewer viewer) {
    var company = organizations.current(viewer);
    return shown(new CompanyPage(
        Typed.nothing(), company.name(), company.zone().getId(), company.supportEmail(), company.currencies(),
        company.currencies().isEmpty() ? "USD" : company.currencies().getFirst(), isSettled(),
        done.equals("saved")), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView save(Typed typed, Viewer viewer) {
    var company = organizations.current(viewer);
    var name = typed.take("name", PersonName.of(typed.text("name")));
    var support = typed.take("support", Email.of(typed.text("support")));
    var zone = zone(typed, company);
    var usual = Currencies.of(typed.text("usual"));
    if (usual.isEmpty()) {
      typed.refuse("usual", AboutRefusal.NO_CURRENCY);
    }
    if (name == null || support == null || zone == null || usual.isEmpty()) {
      return refused(typed, company);
    }
    organizations.change(name.value(), zone, support.value(), currencies(usual.get(), typed));
    return SeeOther.to("/settings/company?done=saved");
  }

  private @Nullable ZoneId zone(Typed typed, Organization company) {
    if (!typed.has("zone")) {
      return company.zone();
    }
    var zone = typed.take("zone", TimeZones.of(typed.text("zone")));
    if (zone != null && !zone.equals(company.zone()) && isSettled()) {
      typed.refuse("zone", AboutRefusal.ZONE_STAYS);
      return null;
    }
    return zone;
  }

  private static List<String> currencies(Currency usual, Typed typed) {
    return Stream.concat(Stream.of(usual), typed.all("currency").stream().map(Currencies::of).flatMap(Optional::stream))
        .map(Currency::getCurrencyCode).distinct().toList();
  }

  private ModelAndView refused(Typed typed, Organization company) {
    return shown(new CompanyPage(
        typed, typed.text("name"), typed.text("zone", company.zone().getId()), typed.text("support"),
        typed.all("currency"), typed.text("usual"), isSettled(), false), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private boolean isSettled() {
    return sql.sql("select exists (select from charge_fact) or exists (select from earning_fact)").one(Boolean.class);
  }

  private static ModelAndView shown(CompanyPage page, HttpStatus status) {
    return new ModelAndView("company/web/about/company", Map.of("page", page), status);
  }
}
