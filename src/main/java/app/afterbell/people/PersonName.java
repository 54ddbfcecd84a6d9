package app.afterbell.people;

import app.afterbell.shared.Blank;
import app.afterbell.shared.Checked;
import app.afterbell.shared.Composed;

/**
 * What a person is called, in any script: 1 to 200 characters (code points) without surrounding blanks, composed (NFC)
 * so that two spellings of one name are equal. Refuses what cannot be seen or written: control characters, line breaks,
 * characters that turn the direction of the text after them, halves of a character.
 */
public record PersonName(String value) {

  public static final int LONGEST = 200;

  public static Checked<PersonName> of(String typed) {
    var name = Composed.of(typed).strip();
    if (name.codePoints().anyMatch(PersonName::isUnreadable)) {
      return Checked.refused(PersonRefusal.NAME_UNREADABLE);
    }
    if (Blank.is(name)) {
      return Checked.refused(PersonRefusal.NAME_MISSING);
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      return Checked.refused(PersonRefusal.NAME_TOO_LONG);
    }
    return Checked.fine(new PersonName(name));
  }

  private static boolean isUnreadable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
          Character.UNASSIGNED -> true;
      default -> turnsDirection(character);
    };
  }

  // Joiners (U+200C, U+200D) stay: Persian and Indic names are written with them.
  private static boolean turnsDirection(int character) {
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
  }
}
