package app.afterbell.imports;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Refusal;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row of engagements.csv says. Cells that mean nothing are a problem of their own, and stand-ins let the
 * rule find what else is wrong. An empty one of what is known leaves what stands.
 */
final class EngagementReading {

  private static final Currency ANY = Currency.getInstance("USD");

  private final Row row;
  private final @Nullable NewEngagement standing;
  private final Said said;
  private final Directory directory;
  private final Set<String> bad = new HashSet<>();

  /** @param standing null for a new one */
  EngagementReading(Row row, @Nullable NewEngagement standing, Known known, Directory directory) {
    this.row = row;
    this.standing = standing;
    this.said = known.said(SheetKind.ENGAGEMENTS, row.text("id"));
    this.directory = directory;
  }

  NewEngagement read() {
    var zone = cell("time_zone", app.afterbell.people.PersonRefusal.ZONE_UNKNOWN.key(), Cells::zone,
        NewEngagement::zone,
        (ZoneId) ZoneOffset.UTC);
    var minutes = cell("minutes", "imports.problem.whole", Cells::whole, was -> was.terms().minutes(),
        EngagementRule.SHORTEST);
    var currency = cell("currency", "imports.problem.currency", Cells::currency,
        was -> was.terms().billRate().currency(), ANY);
    var bill = rate("bill_rate_per_hour", currency, was -> was.terms().billRate());
    var pay = rate("pay_rate_per_hour", currency, was -> was.terms().payRate());
    var startsOn = cell("starts_on", "imports.problem.date", Cells::date, NewEngagement::startsOn, LocalDate.EPOCH);
    var endsOn = row.optional("ends_on", "imports.problem.date", Cells::date)
        .orElse(standing == null ? null : standing.endsOn());
    var weekly = row.optional("weekly", "imports.problem.weekly", Cells::weekly)
        .orElse(standing == null ? List.<WeeklyTime>of() : standing.weekly());
    var mentor = leaves("mentor") ? standing.mentor() : mentor();
    var students = leaves("students") ? standing.students() : students();
    var wanted = new NewEngagement(
        leaves("name") ? standing.name() : row.text("name"), mentor, students,
        leaves("subject") ? standing.subject()
        : row.text("subject"), zone, weekly, new Terms(minutes, bill, pay), startsOn,
        bad.contains("starts_on") ? null : endsOn, leaves("meeting_link") ? standing.meetingLink()
        : link(), row.text("id"));
    EngagementRule.check(wanted).stream()
        .filter(refusal -> !bad.contains(columnOf(refusal)) && !leaves(columnOf(refusal)))
        .forEach(refusal -> row.problem(columnOf(refusal), refusal.key()));
    return wanted;
  }

  private boolean leaves(String column) {
    return standing != null && row.isEmpty(column);
  }

  private @Nullable String link() {
    return row.isEmpty("meeting_link") ? null : row.text("meeting_link");
  }

  private <T> T cell(
      String column, String wrong, Function<String, Optional<T>> reading, Function<NewEngagement, T> known, T standIn) {
    if (leaves(column)) {
      return known.apply(standing);
    }
    var value = row.required(column, wrong, reading);
    if (value.isEmpty()) {
      bad.add(column);
    }
    return value.orElse(standIn);
  }

  private Money rate(String column, Currency currency, Function<NewEngagement, Money> known) {
    if (leaves(column)) {
      return new Money(known.apply(standing).minor(), currency);
    }
    var amount = row.required(column, "imports.problem.amount", Cells::amount);
    var money = amount.flatMap(value -> Cells.money(value, currency));
    if (money.isEmpty()) {
      bad.add(column);
      if (amount.isPresent() && !bad.contains("currency")) {
        row.problem(column, "imports.problem.decimals", currency.getCurrencyCode(),
            currency.getDefaultFractionDigits());
      }
    }
    return money.orElse(Money.zero(currency));
  }

  // A person whose account was closed since stays in the engagements that they were in; and who is named once more is
  // not looked at.
  private PersonId mentor() {
    var id = row.id("mentor");
    var entry = id.isEmpty() ? Optional.<Directory.Entry>empty() : directory.find(row, "mentor", id);
    if (entry.isPresent() && !entry.get().mayBe(Role.MENTOR) && !said.says("mentor", directory.first(id))
        && (standing == null || !standing.mentor().equals(entry.get().id()))) {
      row.problem("mentor", Refusal.NOT_A_MENTOR.key());
    }
    if (entry.isEmpty()) {
      bad.add("mentor");
    }
    return entry.map(Directory.Entry::id).orElseGet(PersonId::next);
  }

  private Set<PersonId> students() {
    var students = new LinkedHashSet<PersonId>();
    for (var id : Cells.list(row.text("students"))) {
      var entry = directory.find(row, "students", id);
      if (entry.isEmpty()) {
        bad.add("students");
      } else if (!entry.get().mayBe(Role.STUDENT) && !said.list("students").contains(directory.first(id))
          && (standing == null || !standing.students().contains(entry.get().id()))) {
        row.problemWith("students", id, Refusal.NOT_A_STUDENT.key());
        bad.add("students");
      } else if (!students.add(entry.get().id())) {
        row.problemWith("students", id, "imports.problem.student_twice");
      }
    }
    return students;
  }

  static String columnOf(Refusal refusal) {
    return switch (refusal) {
      case NAME_MISSING, NAME_TOO_LONG, NAME_UNREADABLE -> "name";
      case SUBJECT_MISSING, SUBJECT_TOO_LONG, SUBJECT_UNREADABLE -> "subject";
      case STUDENT_MISSING, NOT_A_STUDENT, MENTOR_IS_STUDENT -> "students";
      case NOT_A_MENTOR -> "mentor";
      case MINUTES_OUT_OF_RANGE -> "minutes";
      case CURRENCIES_DIFFER -> "currency";
      case BILL_RATE_OUT_OF_RANGE -> "bill_rate_per_hour";
      case PAY_RATE_OUT_OF_RANGE -> "pay_rate_per_hour";
      case ENDS_BEFORE_IT_STARTS -> "ends_on";
      case LINK_NOT_AN_ADDRESS -> "meeting_link";
    };
  }
}
