package app.afterbell.people;

import app.afterbell.shared.Checked;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address, in lower case, at most 254 characters: it names an account, so that {@code Maya@} and {@code maya@}
 * are one. The pattern is pragmatic: ASCII, one @, a domain with a dot. Quoted local parts and addresses in other
 * scripts are refused, because half of the mail servers refuse them too.
 */
public record Email(String value) {

  private static final int LONGEST = 254;

  private static final Pattern ADDRESS = Pattern.compile(
      "(?=.{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]++)*+"
          + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  public static Checked<Email> of(String typed) {
    var address = typed.strip().toLowerCase(Locale.ROOT);
    if (address.isEmpty()) {
      return Checked.refused(PersonRefusal.EMAIL_MISSING);
    }
    return address.length() <= LONGEST && ADDRESS.matcher(address).matches()
        ? Checked.fine(new Email(address))
        : Checked.refused(PersonRefusal.EMAIL_NOT_AN_ADDRESS);
  }
}
