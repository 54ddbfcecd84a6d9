package app.afterbell.company.web.rules;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy;
import app.afterbell.organization.PolicyAnswer;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.Setting;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.shared.Blank;
import app.afterbell.shared.ReasonText;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a topic that are tried, as typed, with the first day on which they are to hold and why.
 *
 * @param values as typed. @param from as typed
 */
public record TryForm(Topic topic, Map<Setting, String> values, String from, String why, @Nullable PolicyAnswer wrong) {

  /** A form that nobody has sent yet: what holds, from the first day on which something else can. */
  static TryForm first(Topic topic, Organization organization, Instant now) {
    var from = firstDay(topic, organization, now);
    var holds = organization.policies().on(from);
    var values = new EnumMap<Setting, String>(Setting.class);
    topic.settings().forEach(setting -> values.put(setting, String.valueOf(holds.of(setting))));
    return new TryForm(topic, values, from.toString(), "", null);
  }

  static TryForm of(Topic topic, Typed typed) {
    var values = new EnumMap<Setting, String>(Setting.class);
    topic.settings().forEach(setting -> values.put(setting, typed.text(setting.key()).strip()));
    return new TryForm(topic, values, typed.text("from").strip(), typed.text("why").strip(), null);
  }

  TryForm with(@Nullable PolicyAnswer answer) {
    return new TryForm(topic, values, from, why, answer);
  }

  private static LocalDate firstDay(Topic topic, Organization organization, Instant now) {
    var earliest = Organizations.earliest(organization.zone(), now);
    var grid = organization.payGrid();
    return topic != Topic.PAY || grid.startOf(earliest).equals(earliest) ? earliest : grid.endOf(earliest);
  }

  /** Those that are numbers; a field that is none is beyond what can be. */
  public Map<Setting, Integer> numbers() {
    var numbers = new EnumMap<Setting, Integer>(Setting.class);
    values.forEach((setting, text) -> numbers.put(setting, text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1));
    return Collections.unmodifiableMap(numbers);
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(from)).filter(day -> day.getYear() >= 1970 && day.getYear() < 2200);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Whether any of it can move money: what cannot has nothing to be tried on, and is saved at once. */
  public boolean ofMoney() {
    return switch (topic) {
      case MINUTES, NOTICE, STATUSES, DUE, PAY -> true;
      case NOTES, REMINDERS, QUIET, PLANNING, SLOTS, BOOKING -> false;
    };
  }

  /** Whether a reason was given that can be kept. */
  boolean saysWhy() {
    return ReasonText.wrong(why).isEmpty() && why.codePointCount(0, why.length()) <= PolicyDecisions.LONGEST_WHY;
  }

  Optional<Wish> wish() {
    return day().map(day -> new Wish(day, numbers(), why, null));
  }

  /** What would be another than what holds on that day. */
  Map<Setting, Integer> changed(Policy holds) {
    return PolicyDecisions.changed(numbers(), holds);
  }

  public List<Setting> settings() {
    return topic.settings();
  }

  /** Beside a field, and in front of the form: the field's id to the sentence. */
  Map<String, String> errors(Ui ui, boolean asksWhy) {
    var errors = new LinkedHashMap<String, String>();
    numbers().forEach((setting, value) -> {
      if (!setting.allows(value)) {
        errors.put(setting.key(), ui.text("company.rules.wrong.bounds", setting.least(), setting.most()));
      }
    });
    if (day().isEmpty()) {
      errors.put("from", ui.text("company.rules.wrong.no-day"));
    }
    if (asksWhy && !saysWhy()) {
      errors.put("why", ui.text("company.rules.wrong." + (Blank.is(why) ? "no-why" : "why"),
          PolicyDecisions.LONGEST_WHY));
    }
    if (wrong != null) {
      says(ui, wrong).ifPresent(sentence -> errors.putIfAbsent("from", sentence));
    }
    return Collections.unmodifiableMap(errors);
  }

  private static Optional<String> says(Ui ui, PolicyAnswer answer) {
    var f = ui.formats();
    return Optional.ofNullable(switch (answer) {
      case PolicyAnswer.TooEarly(var earliest) -> ui.text("company.rules.wrong.too-early", f.longDate(earliest));
      case PolicyAnswer.TooLate(var latest) -> ui.text("company.rules.wrong.too-late", f.longDate(latest));
      case PolicyAnswer.WithinAPeriod(var near) -> near.size() == 1
          ? ui.text("company.rules.wrong.within-a-period", f.longDate(near.getFirst()))
          : ui.text("company.rules.wrong.within-a-period.two", f.longDate(near.getFirst()), f.longDate(near.getLast()));
      case PolicyAnswer.CutsALaterPeriod(var from) ->
          ui.text("company.rules.wrong.cuts-a-later-period", f.longDate(from));
      case PolicyAnswer.PaidBeforeTheRunCloses(var days) -> ui.text("company.rules.wrong.paid-too-early", days);
      case PolicyAnswer.ChangedMeanwhile _ -> ui.text("company.rules.wrong.changed");
      case PolicyAnswer.NothingChanged _ -> ui.text("company.rules.wrong.nothing");
      case PolicyAnswer.HoldsAlready _ -> ui.text("company.rules.wrong.holds");
      case PolicyAnswer.OutOfBounds _, PolicyAnswer.Decided _ -> null;
    });
  }
}
