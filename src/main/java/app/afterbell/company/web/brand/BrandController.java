package app.afterbell.company.web.brand;

import app.afterbell.company.web.brand.BrandPage.Near;
import app.afterbell.organization.Brand;
import app.afterbell.organization.Brands;
import app.afterbell.organization.Colour;
import app.afterbell.organization.Logo;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Theme;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** What the company shows itself by (R39). A colour that is not read well is refused, with the nearest that is. */
@Controller
@Needs(Power.SETTLE_RULES)
@RequestMapping("/settings/brand")
class BrandController {

  private final Organizations organizations;
  private final Brands brands;
  private final BrandQuery query;
  private final Clock clock;

  BrandController(Organizations organizations, Brands brands, BrandQuery query, Clock clock) {
    this.organizations = organizations;
    this.brands = brands;
    this.query = query;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(@RequestParam @Nullable String done, Viewer viewer) {
    var company = organizations.current(viewer);
    var stands = stands(company);
    return view(new BrandPage(Typed.nothing(), hex(stands.map(Brand::light)),
        hex(stands.flatMap(BrandController::ownDark)),
        today(company), today(company), stands.map(Brand::logo).map(FrameBrand::picture).orElse(null), List.of(),
        query.changes(today(company)), done), HttpStatus.OK);
  }

  // The nearest follows the light one: it is shown as nothing that somebody has chosen.
  private static Optional<Colour> ownDark(Brand brand) {
    return Optional.ofNullable(brand.dark())
        .filter(dark -> brand.light() == null || !dark.equals(Theme.DARK.nearest(brand.light())));
  }

  @PostMapping
  ModelAndView save(@RequestParam(required = false) @Nullable MultipartFile logo, Typed typed, Viewer viewer)
      throws IOException {
    var company = organizations.current(viewer);
    var near = new ArrayList<Near>();
    var light = colour(typed, "light", Theme.LIGHT, BrandRefusal.LIGHT_UNREAD, near);
    var dark = light == null ? null : typed.text("dark").isBlank() ? Theme.DARK.nearest(light)
        : colour(typed, "dark", Theme.DARK, BrandRefusal.DARK_UNREAD, near);
    if (typed.text("light").isBlank() && !typed.text("dark").isBlank()) {
      typed.refuse("dark", BrandRefusal.DARK_ALONE);
    }
    var drawn = logo == null || logo.isEmpty() ? null : Logo.drawn(logo.getBytes());
    if (drawn != null && drawn.wrong() != null) {
      typed.refuse("logo", BrandRefusal.of(drawn.wrong()));
    }
    var from = day(typed, company);
    var stays = stands(company).map(Brand::logo).orElse(null);
    if (from == null || !typed.isFine()) {
      return view(new BrandPage(typed, typed.text("light"), typed.text("dark"), from == null ? today(company) : from,
          today(company), stays == null ? null : FrameBrand.picture(stays), near, query.changes(today(company)), null),
          HttpStatus.UNPROCESSABLE_CONTENT);
    }
    brands.settle(new Brand(from, light, dark, typed.isOn("remove") ? null : stays),
        drawn == null ? null : drawn.logo(), viewer.id(), clock.instant());
    return SeeOther.to("/settings/brand?done=saved");
  }

  @PostMapping("/{change}/withdrawal")
  ModelAndView withdraw(@PathVariable UUID change, Viewer viewer) {
    var company = organizations.current(viewer);
    if (!brands.withdraw(change, viewer.id(), today(company), clock.instant())) {
      throw new NotFound();
    }
    return SeeOther.to("/settings/brand?done=withdrawn");
  }

  private static @Nullable Colour colour(Typed typed, String field, Theme theme, BrandRefusal unread,
      List<Near> near) {
    if (typed.text(field).isBlank()) {
      return null;
    }
    var colour = Colour.of(typed.text(field));
    if (colour.isEmpty()) {
      typed.refuse(field, BrandRefusal.NO_COLOUR);
    } else if (!theme.reads(colour.get())) {
      typed.refuse(field, unread);
      near.add(new Near(field, colour.get(), theme.nearest(colour.get())));
    }
    return colour.orElse(null);
  }

  private @Nullable LocalDate day(Typed typed, Organization company) {
    try {
      var day = LocalDate.parse(typed.text("from"));
      if (!day.isBefore(today(company)) && day.getYear() < 2200) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // said below
    }
    typed.refuse("from", BrandRefusal.NO_DAY);
    return null;
  }

  private Optional<Brand> stands(Organization company) {
    return Brand.at(company.brands(), today(company));
  }

  private LocalDate today(Organization company) {
    return LocalDate.ofInstant(clock.instant(), company.zone());
  }

  private static String hex(Optional<Colour> colour) {
    return colour.map(Colour::hex).orElse("");
  }

  private static ModelAndView view(BrandPage page, HttpStatus status) {
    return new ModelAndView("company/web/brand/brand", Map.of("page", page), status);
  }
}
