package app.afterbell.demo;

import static java.util.stream.Collectors.toUnmodifiableSet;

import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.engagements.WeeklyTime;
import app.afterbell.people.Email;
import app.afterbell.people.NewPerson;
import app.afterbell.people.PersonName;
import app.afterbell.people.TimeZones;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The invented company, as it stands in {@code demo/people.csv} and {@code demo/engagements.csv}: the cast of every
 * picture and test.
 */
public record Company(List<Member> people, List<Course> engagements) {

  public static final String NAME = "Riverbend Tutoring";
  public static final ZoneId ZONE = ZoneId.of("America/New_York");
  public static final String SUPPORT_EMAIL = "support@riverbend.example";

  /** Before a family's name: another Rivera family, out of somebody's spreadsheets, is not this one. */
  public static final String FAMILY_IDS = "demo:";

  /** @param family by name, null for somebody who is in none */
  public record Member(String key, @Nullable String family, NewPerson person) {

    public boolean is(Role role) {
      return person.roles().contains(role);
    }
  }

  /**
   * @param rates in minor units;
   * @param today how its session of today stands to now, null for one that keeps its times
   */
  public record Course(
      String key,
      String name,
      String mentor,
      List<String> students,
      String subject,
      ZoneId zone,
      List<WeeklyTime> weekly,
      Terms terms,
      @Nullable Today today) {

    public NewEngagement starting(LocalDate on, List<WeeklyTime> times, Function<String, PersonId> person) {
      return new NewEngagement(
          name, person.apply(mentor), students.stream().map(person).collect(toUnmodifiableSet()), subject, zone, times,
          terms,
          on, null, "https://meet.example.org/" + key, key);
    }
  }

  /** How a session of today stands to now. */
  public enum Today { ENDED, RUNNING, NEXT }

  public static Company read() {
    return new Company(read("people.csv", Company::member), read("engagements.csv", Company::course));
  }

  public Member member(String key) {
    return people.stream().filter(member -> member.key().equals(key)).findFirst().orElseThrow();
  }

  public Course course(String key) {
    return engagements.stream().filter(course -> course.key().equals(key)).findFirst().orElseThrow();
  }

  private static Member member(NamedCsvRecord row) {
    var key = row.getField("id");
    var email = nullable(row.getField("email"));
    var roles = Arrays.stream(row.getField("roles").split(" "))
        .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
        .collect(toUnmodifiableSet());
    return new Member(key, nullable(row.getField("family")), new NewPerson(
        PersonName.of(row.getField("name")).get(),
        email == null ? null : Email.of(email).get(),
        TimeZones.of(row.getField("time_zone")).get(),
        Set.copyOf(roles),
        nullable(row.getField("support_channel")),
        key));
  }

  private static Course course(NamedCsvRecord row) {
    var currency = Currency.getInstance(row.getField("currency"));
    var today = nullable(row.getField("today"));
    return new Course(
        row.getField("id"),
        row.getField("name"),
        row.getField("mentor"),
        List.of(row.getField("students").split(";")),
        row.getField("subject"),
        TimeZones.of(row.getField("time_zone")).get(),
        WeeklyTime.parse(row.getField("weekly")).orElseThrow(),
        new Terms(
            Integer.parseInt(row.getField("minutes")),
            new Money(Long.parseLong(row.getField("bill_rate")), currency),
            new Money(Long.parseLong(row.getField("pay_rate")), currency)),
        today == null ? null : Today.valueOf(today.toUpperCase(Locale.ROOT)));
  }

  static <T> List<T> read(String file, Function<NamedCsvRecord, T> row) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
      return rows.stream().map(row).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String file) {
    var stream = Company.class.getResourceAsStream("/demo/" + file);
    if (stream == null) {
      throw new IllegalStateException("demo/" + file + " is missing");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  private static @Nullable String nullable(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
