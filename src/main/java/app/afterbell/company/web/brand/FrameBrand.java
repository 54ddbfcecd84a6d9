package app.afterbell.company.web.brand;

import app.afterbell.organization.Brand;
import app.afterbell.organization.Colour;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Viewer;
import app.afterbell.web.KnownBrand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logo and colour for the frame of every page. */
@Component
class FrameBrand implements KnownBrand {

  private final Organizations organizations;

  FrameBrand(Organizations organizations) {
    this.organizations = organizations;
  }

  @Override
  public Optional<KnownBrand.Shown> of(Viewer viewer, Instant now) {
    if (viewer.settings() == null) {
      return Optional.empty();
    }
    var company = organizations.current(viewer);
    return Brand.at(company.brands(), LocalDate.ofInstant(now, company.zone()))
        .filter(brand -> brand.light() != null || brand.logo() != null)
        .map(brand -> new KnownBrand.Shown(company.name(), style(brand), brand.logo() == null ? null
            : picture(brand.logo())));
  }

  static String style(Brand brand) {
    return "/brand/" + word(brand.light()) + "-" + word(brand.dark()) + ".css";
  }

  static String picture(String hash) {
    return "/brand/" + hash + ".png";
  }

  private static String word(@Nullable Colour colour) {
    return colour == null ? "ours" : colour.hex().substring(1);
  }
}
