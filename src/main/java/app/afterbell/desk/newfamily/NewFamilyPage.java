package app.afterbell.desk.newfamily;

import app.afterbell.desk.engagements.AgreeForm;
import app.afterbell.desk.engagements.AgreePage;
import app.afterbell.desk.engagements.Foreseen;
import app.afterbell.desk.engagements.Pick;
import app.afterbell.desk.engagements.Picks;
import app.afterbell.households.FamilyId;
import app.afterbell.people.ZoneOptions;
import app.afterbell.web.Option;
import app.afterbell.web.Typed;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form that makes a family, or brings a student into one.
 *
 * @param key of the engagement: a form that is sent again makes no other
 * @param family that the student comes into; null where the form makes one
 * @param zone chosen, or proposed. @param currency likewise, of those offered. @param starts likewise
 * @param foreseen what is in the way of the weekly times, where a press met it; else null
 */
public record NewFamilyPage(UUID key, Typed typed, Pick mentor, @Nullable FamilyId family, String familyName,
    String zone, String currency, List<String> offered, String starts, @Nullable Foreseen foreseen) {

  public List<AgreeForm.Row> rows() {
    return AgreePage.rows(typed, typed.text("act").equals("row"));
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

  /** Whether an engagement is made with it: as long as nobody says otherwise. */
  public boolean makesEngagement() {
    return !typed.has("key") || typed.isOn("engagement");
  }
}
