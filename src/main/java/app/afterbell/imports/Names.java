package app.afterbell.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names as they are compared: without accents, signs and capitals, and with their words in any turn ("Rivera, Ana" is
 * Ana Rivera).
 */
final class Names {

  private final Map<String, Set<String>> turned = new HashMap<>();

  /** @param folded of each name of a file */
  Names(Map<String, String> folded) {
    folded.forEach((name, fold) -> {
      if (!fold.isBlank()) {
        turned.put(name, turns(fold));
      }
    });
  }

  /** Under each of which one of them could stand in the product. */
  Collection<String> all() {
    var all = new HashSet<String>();
    turned.values().forEach(all::addAll);
    return all;
  }

  boolean areAlike(String name, String folded) {
    return turned.getOrDefault(name, Set.of()).contains(folded);
  }

  // As SQL folds them, a blank stands before the first word.
  private static Set<String> turns(String folded) {
    var words = folded.strip().split(" ");
    var turns = new HashSet<String>();
    for (int first = 0; first < words.length; first++) {
      var turn = new StringBuilder();
      for (int i = 0; i < words.length; i++) {
        turn.append(' ').append(words[(first + i) % words.length]);
      }
      turns.add(turn.toString());
    }
    return turns;
  }
}
