package app.afterbell.company.web.brand;

import app.afterbell.organization.Colour;
import app.afterbell.organization.Theme;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Logo and colour, as they stand or as they were typed.
 *
 * @param today by the company's calendar: the first day that can be chosen
 * @param logo the address of the picture that stays; null for none
 * @param near what would do instead of what was refused, by its field
 */
public record BrandPage(Typed typed, String light, String dark, LocalDate from, LocalDate today, @Nullable String logo,
    List<Near> near, List<Change> changes, @Nullable String done) {

  /** @param field in which it can be typed */
  public record Near(String field, Colour typed, Colour instead) {

    /** How well the typed one is read on its paper, such as 2.3. */
    public String contrast() {
      var ground = (field.equals("light") ? Theme.LIGHT : Theme.DARK).ground();
      return String.format(Locale.ROOT, "%.1f", typed.contrast(ground));
    }
  }

  /** @param ahead it does not hold yet, and can be taken back */
  public record Change(UUID id, LocalDate fromOn, @Nullable String light, @Nullable String dark, @Nullable String logo,
      Instant decidedAt, String decidedBy, @Nullable Instant withdrawnAt, boolean ahead) {}

  public Optional<Near> nearOf(String field) {
    return near.stream().filter(one -> one.field().equals(field)).findFirst();
  }
}
