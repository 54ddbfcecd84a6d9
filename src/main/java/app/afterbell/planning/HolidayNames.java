package app.afterbell.planning;

import java.util.Map;

/**
 * How places and public holidays are written in the calendar that comes with the product, put right (R31): what is
 * copied into a company's list is read by families.
 */
final class HolidayNames {

  private static final Map<String, String> PLACES = Map.of(
      "Tennesee", "Tennessee", "Andalucia", "Andalusia", "Balearic Island", "Balearic Islands", "Parana", "Paraná");

  private static final Map<String, String> DAYS = Map.ofEntries(
      Map.entry("Emperors Birthday", "Emperor's Birthday"),
      Map.entry("Fathers Day", "Father's Day"),
      Map.entry("Ghandis birthday", "Gandhi's Birthday"),
      Map.entry("Husbands Day", "Husbands' Day"),
      Map.entry("Josef of Nazaret Day", "Joseph of Nazareth Day"),
      Map.entry("Kimbangus Day", "Kimbangu's Day"),
      Map.entry("Kings' Birthday", "King's Birthday"),
      Map.entry("Martyrs Day", "Martyrs' Day"),
      Map.entry("Mothers Day", "Mother's Day"),
      Map.entry("Parents Day", "Parents' Day"),
      Map.entry("Presidents Day", "Presidents' Day"),
      Map.entry("St. Berchtholds Day", "St. Berchtold's Day"),
      Map.entry("St. Josephs Day", "St. Joseph's Day"),
      Map.entry("St. Ursulas's Day", "St. Ursula's Day"),
      Map.entry("Virgen of Almudena", "Virgin of Almudena"),
      Map.entry("Wars end in Europe", "War's End in Europe"));

  private HolidayNames() {}

  static String place(String written) {
    return PLACES.getOrDefault(written, written);
  }

  /** @param country where it is one: Americans write Labor Day */
  static String day(String written, String country) {
    var name = written.strip().replaceAll("\\bSt\\.(?=\\p{L})", "St. ").replaceAll("\\bday$", "Day");
    var right = DAYS.getOrDefault(name, name);
    return country.equals("us") ? right.replace("Labour", "Labor") : right;
  }
}
