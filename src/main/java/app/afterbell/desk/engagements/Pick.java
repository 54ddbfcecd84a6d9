package app.afterbell.desk.engagements;

import app.afterbell.shared.PersonId;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody who is looked for by a part of the name, and chosen among those who are found.
 *
 * @param searched what was typed, and is not settled: nobody was chosen by it yet
 * @param found by it
 */
public record Pick(List<Choice> chosen, String searched, List<Choice> found) {

  public static final Pick NOBODY = new Pick(List.of(), "", List.of());

  /** @param detail what tells them from others of their name */
  public record Choice(PersonId id, String name, String detail, ZoneId zone) {}

  /** Whether a search waits for a choice. */
  public boolean isOpen() {
    return !searched.isEmpty();
  }

  /** All that can be chosen: those that are, and those that were found. */
  public List<Choice> choices() {
    return Stream.concat(chosen.stream(), found.stream()).distinct().toList();
  }

  public boolean isChosen(Choice choice) {
    return chosen.contains(choice);
  }
}
