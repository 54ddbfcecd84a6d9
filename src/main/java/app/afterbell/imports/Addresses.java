package app.afterbell.imports;

import app.afterbell.people.Email;
import app.afterbell.people.Person;
import app.afterbell.people.PersonRefusal;
import app.afterbell.shared.Checked;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who of a file gets which address. One that several rows name belongs to a grown-up, in whatever order they stand:
 * families often have one for all, and guardians run their children's accounts. A child's row then goes without it.
 */
final class Addresses {

  private final Known known;
  private final Map<String, List<Row>> claims;
  private final Map<PersonId, String> ofFile = new HashMap<>();

  Addresses(Known known, List<Row> rows) {
    this.known = known;
    this.claims = rows.stream().filter(row -> !emailIn(row).isEmpty() && isClaim(row))
        .collect(Collectors.groupingBy(Addresses::emailIn));
    claims.forEach((email, of) -> of.stream().map(this::personOf).filter(person -> person != null)
        .forEach(person -> ofFile.put(person.id(), email)));
  }

  /** The addresses that the rows name, as accounts know them. */
  static Set<String> in(List<Row> rows) {
    return rows.stream().map(Addresses::emailIn).filter(email -> !email.isEmpty()).collect(Collectors.toSet());
  }

  /** Reads a row's address; null where its cell is empty, or wrong. @param person null for somebody who joins */
  @Nullable Email check(Row row, @Nullable Person person) {
    if (row.isEmpty("email")) {
      return null;
    }
    if (!(Email.of(row.text("email")) instanceof Checked.Fine<Email>(var email))) {
      row.problem("email", PersonRefusal.EMAIL_NOT_AN_ADDRESS.key());
      return null;
    }
    if (!isClaim(row)) {
      return email;
    }
    var keeper = keeper(claims.get(emailIn(row)));
    var holder = known.emailHolders().get(email.value());
    if (keeper != row && isStudent(row) && !isStudent(keeper)) {
      row.note("imports.note.email_of_guardian", keeper.text("name"));
      return null;
    } else if (keeper != row) {
      row.problem("email", whatToDo(row), keeper.line());
    } else if (holder != null && (person == null || !holder.id().equals(person.id()))
        && !letsGo(holder.id(), email.value()) && !known.met().isOpen(SheetKind.PEOPLE, row.text("id"))) {
      return taken(row, email, holder);
    }
    return email;
  }

  private static @Nullable Email taken(Row row, Email email, Person holder) {
    if (isStudent(row) && holder.roles().contains(Role.GUARDIAN)) {
      row.note("imports.note.email_of_guardian", holder.name());
      return null;
    }
    row.problem("email", PersonRefusal.EMAIL_TAKEN.key());
    return email;
  }

  private static String whatToDo(Row row) {
    return isStudent(row) ? "imports.problem.email_of_siblings" : "imports.problem.email_twice";
  }

  // Who has it already before who is to get it, and who stands first.
  private Row keeper(List<Row> rows) {
    return rows.stream()
        .min(Comparator.comparing(Addresses::isStudent).thenComparing(row -> !holds(row)).thenComparingInt(Row::line))
        .orElseThrow();
  }

  // A cell that its file repeats gives nobody an address: they have another by now.
  private boolean isClaim(Row row) {
    var person = personOf(row);
    if (person == null || emailIn(row).equals(person.email())) {
      return true;
    }
    var id = row.text("id");
    return switch (known.said(SheetKind.PEOPLE, id)
        .weigh("email", emailIn(row), Objects.toString(person.email(), ""))) {
      case OLD -> false;
      case NEW -> true;
      case CLASHES -> known.choices().takesFile(SheetKind.PEOPLE, id, "email");
    };
  }

  private boolean holds(Row row) {
    var person = personOf(row);
    return person != null && emailIn(row).equals(person.email());
  }

  // Who gets another address in the same file gives this one free; who has signed in keeps it until they confirm the
  // other one.
  private boolean letsGo(PersonId holder, String email) {
    if (known.people().values().stream().anyMatch(person -> person.id().equals(holder) && person.entered())) {
      return false;
    }
    var other = ofFile.get(holder);
    return other != null && !other.equals(email);
  }

  private @Nullable Person personOf(Row row) {
    return known.people().get(row.text("id"));
  }

  /** A child’s row with an adult’s address is not the adult’s row, nor the other way round. */
  static boolean canBeTheSame(Row row, Person person) {
    return isStudent(row) ? person.roles().contains(Role.STUDENT)
        : row.isEmpty("role") || !Set.copyOf(person.roles()).equals(Set.of(Role.STUDENT))
            || row.text("role").toLowerCase(Locale.ROOT).contains("student");
  }

  static boolean isStudent(Row row) {
    return row.text("role").equalsIgnoreCase("student");
  }

  static String emailIn(Row row) {
    return small(row.text("email"));
  }

  static String small(String email) {
    return email.toLowerCase(Locale.ROOT);
  }
}
