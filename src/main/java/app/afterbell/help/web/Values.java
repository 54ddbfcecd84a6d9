package app.afterbell.help.web;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy;
import app.afterbell.organization.Setting;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.Percentages;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Formats;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the company settled, in the articles' words: <code>{{notice}}</code> is "24 hours", so that no article is ever
 * wrong (R44).
 */
@Component
class Values {

  private static final Pattern NAME = Pattern.compile("\\{\\{([a-z0-9-]+)}}");
  private static final Pattern SIGN = Pattern.compile("[\\p{Punct}]");
  private static final int EXAMPLE = 60;

  private final Organizations organizations;
  private final MessageSource texts;
  private final Clock clock;

  Values(Organizations organizations, MessageSource texts, Clock clock) {
    this.organizations = organizations;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Puts into any text each name in braces replaced by its value of now; what was settled is read once, for the first
   * name.
   *
   * @return throws IllegalArgumentException for a name that there is not
   */
  UnaryOperator<String> of(Viewer viewer) {
    var values = SingletonSupplier.of(() -> of(organizations.current(viewer)));
    return markdown -> into(markdown, values);
  }

  private static String into(String markdown, Supplier<Map<String, Supplier<String>>> values) {
    return NAME.matcher(markdown).replaceAll(found -> {
      var value = values.get().get(found.group(1));
      if (value == null) {
        throw new IllegalArgumentException("no value is called " + found.group(1));
      }
      return Matcher.quoteReplacement(value.get());
    });
  }

  private Map<String, Supplier<String>> of(Organization organization) {
    var policy = organization.policies().at(clock.instant());
    var values = new HashMap<String, Supplier<String>>();
    values.put("company", () -> escaped(organization.name()));
    values.put("zone", () -> escaped(organization.zone().getId().replace('_', ' ')));
    values.put("due", () -> bold("hours", policy.dueAfterHours()));
    values.put("notice", () -> bold("hours", policy.noticeHours()));
    values.put("notice-example", () -> text("notice-example." + (policy.noticeHours() == 24 ? "day" : "other"),
        policy.noticeHours()));
    values.put("step", () -> bold("minutes", policy.minuteStep()));
    values.put("shortest", () -> bold("minutes", policy.shortestMinutes()));
    values.put("over", () -> bold("minutes", policy.longestOverMinutes()));
    values.put("shortest-of-60", () -> bold("minutes", Math.min(EXAMPLE, policy.shortestMinutes())));
    values.put("longest-of-60", () -> bold("minutes", EXAMPLE + policy.longestOverMinutes()));
    values.put("notes-longest", () -> "**" + text("number", policy.notesLongest()) + "**");
    values.put("period", () -> bold("weeks", policy.of(Setting.PAY_PERIOD_WEEKS)));
    values.put("pay-day", () -> bold("days", policy.of(Setting.PAY_DAY_AFTER_DAYS)));
    values.put("reminder-every", () -> "**" + policy.remindsAfter() + "**");
    values.put("slot-lead", () -> bold("hours", policy.of(Setting.SLOT_LEAD_HOURS)));
    values.put("slot-days", () -> bold("days", policy.slotDays()));
    values.put("quiet-from", () -> hour(policy.quietFrom(), organization));
    values.put("quiet-to", () -> hour(policy.quietTo(), organization));
    values.put("statuses", () -> statuses("mentor", policy));
    values.put("statuses-family", () -> statuses("family", policy));
    values.put("statuses-staff", () -> statuses("staff", policy));
    return values;
  }

  /**
   * A list: each status, when to choose it, and what it does to bill and pay as far as the reader may know (R8, R27).
   */
  private String statuses(String reader, Policy policy) {
    var percentages = Percentages.of(policy);
    return Arrays.stream(AttendanceStatus.values())
        .map(status -> "- **" + status.label() + "**: "
            + text("status." + status.name()
                .toLowerCase(Locale.ROOT) + "." + ("family".equals(reader) ? "family" : "mentor"),
                policy.noticeHours())
            + " " + does(reader, percentages.of().get(status)))
        .collect(Collectors.joining("\n"));
  }

  private String does(String reader, Percentages.Pair pair) {
    boolean same = pair.billed() == pair.paid() || "family".equals(reader);
    var how = same && pair.billed() == 100 ? "full" : same && pair.billed() == 0 ? "none" : "part";
    return text("does." + reader + "." + how, pair.billed(), pair.paid());
  }

  private String hour(LocalTime time, Organization organization) {
    return "**" + new Formats(Locale.US, organization.zone(), clock.instant()).time(time) + "**";
  }

  private String bold(String unit, int number) {
    return "**" + text(unit, number) + "**";
  }

  private String text(String key, Object... values) {
    return texts.getMessage("help.value." + key, values, Locale.US);
  }

  // What somebody typed is words in an article, and never formats it.
  private static String escaped(String typed) {
    return SIGN.matcher(typed).replaceAll("\\\\$0");
  }
}
