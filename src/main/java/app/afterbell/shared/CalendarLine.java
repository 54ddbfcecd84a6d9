package app.afterbell.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a calendar (RFC 5545), as programs and strangers write them: unfolded, its name in capitals. One that is
 * none has an empty name.
 *
 * @param parameters as they stand, each after a semicolon
 * @param value as it stands, escaped where it is a text
 */
public record CalendarLine(String name, String parameters, String value) {

  /** @param most lines that are read; one more is given where the text has more */
  public static List<CalendarLine> read(String calendar, int most) {
    var unfolded = calendar.replace("\r\n", "\n").replace('\r', '\n').replace("\n ", "").replace("\n\t", "");
    return unfolded.lines().limit(most + 1L).map(CalendarLine::of).toList();
  }

  // A colon within quotation marks is none that ends the parameters.
  private static CalendarLine of(String text) {
    boolean quoted = false;
    int name = -1;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      quoted ^= sign == '"';
      if (!quoted && (sign == ';' || sign == ':') && name < 0) {
        name = i;
      }
      if (!quoted && sign == ':') {
        return new CalendarLine(
            text.substring(0, name).strip().toUpperCase(Locale.ROOT), text.substring(name, i), text.substring(i + 1));
      }
    }
    return new CalendarLine("", "", "");
  }

  public boolean is(String wantedName, String wantedValue) {
    return name.equals(wantedName) && value.strip().equalsIgnoreCase(wantedValue);
  }

  public Optional<String> parameter(String wanted) {
    for (var one : parameters.split(";")) {
      var parts = one.split("=", 2);
      if (parts.length == 2 && parts[0].strip().equalsIgnoreCase(wanted)) {
        return Optional.of(parts[1].strip().replace("\"", ""));
      }
    }
    return Optional.empty();
  }

  /** The value as people read it. */
  public String text() {
    var plain = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      if (sign == '\\' && i + 1 < value.length()) {
        char next = value.charAt(++i);
        plain.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        plain.append(sign);
      }
    }
    return plain.toString();
  }
}
