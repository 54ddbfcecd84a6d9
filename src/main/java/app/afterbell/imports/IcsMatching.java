package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which engagement an event is of (R30): by the addresses in it, else by its title, where that says one alone. What is
 * not sure is asked, and never guessed.
 */
final class IcsMatching {

  private IcsMatching() {}

  static Optional<EngagementId> of(IcsEvent event, List<IcsCandidate> all) {
    var title = words(event.title());
    var mentors = all.stream().filter(one -> one.isOfMentor(event.addresses())).toList();
    // of a mentor who is named by address, theirs alone
    var among = mentors.isEmpty() ? all : mentors;
    var families = among.stream().filter(one -> one.isOfFamily(event.addresses())).toList();
    return only(families)
        .or(() -> only((families.isEmpty() ? among : families).stream().filter(one -> one.isNamedIn(title)).toList()))
        .or(() -> only((families.isEmpty() ? among : families).stream().filter(one -> one.namesAStudent(title))
            .toList()));
  }

  private static Optional<EngagementId> only(List<IcsCandidate> found) {
    return found.size() == 1 ? Optional.of(found.getFirst().id()) : Optional.empty();
  }

  // One after the other, as whole words: "Ana" is not in "Canal".
  static boolean holds(List<String> title, List<String> wanted) {
    if (wanted.isEmpty()) {
      return false;
    }
    for (int i = 0; i + wanted.size() <= title.size(); i++) {
      if (title.subList(i, i + wanted.size()).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  static List<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** The events of a file by their UID, each with the addresses and the title of its first date. */
  static List<IcsEvent> firsts(List<IcsEvent> events) {
    var seen = new HashSet<String>();
    return events.stream().filter(one -> seen.add(one.uid())).collect(Collectors.toList());
  }
}
