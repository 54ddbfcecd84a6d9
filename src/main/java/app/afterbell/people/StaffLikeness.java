package app.afterbell.people;

import app.afterbell.shared.Sql;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who could be one of staff under another account: by the name of one, or by an address whose mail comes to the same
 * box ({@code bola+family@…}). What such an account is to get of a family's, an admin gives.
 *
 * @param mailboxes of open accounts of staff
 * @param names of staff, folded
 */
public record StaffLikeness(Set<String> mailboxes, Set<String> names) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> WITHOUT_DOTS = Set.of("gmail.com", "googlemail.com");

  private record Known(String name, @Nullable String email) {}

  static StaffLikeness read(Sql sql) {
    var staff = sql.sql("""
            select distinct p.name, p.email
            from role_card r join person p on p.id = r.person_id
            where r.staff and p.closed_at is null
            """)
        .list(Known.class);
    return of(staff);
  }

  private static StaffLikeness of(List<Known> staff) {
    return new StaffLikeness(
        staff.stream().filter(one -> one.email() != null).map(one -> mailbox(one.email())).collect(Collectors.toSet()),
        staff.stream().map(one -> folded(one.name())).collect(Collectors.toSet()));
  }

  public boolean is(String name, @Nullable String email) {
    return names.contains(folded(name)) || hasMailbox(email);
  }

  /** Whether mail to this address comes to one of staff. */
  public boolean hasMailbox(@Nullable String email) {
    return email != null && mailboxes.contains(mailbox(email));
  }

  /** The box behind an address: what stands behind a plus is its owner's to choose, and so are dots with some. */
  static String mailbox(String email) {
    var at = email.lastIndexOf('@');
    var plus = email.indexOf('+');
    var local = email.substring(0, plus > 0 && plus < at ? plus : at);
    var domain = email.substring(at + 1);
    return WITHOUT_DOTS.contains(domain) ? local.replace(".", "") + "@gmail.com" : local + "@" + domain;
  }

  private static String folded(String name) {
    var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return BETWEEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
