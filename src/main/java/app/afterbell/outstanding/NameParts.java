package app.afterbell.outstanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One known name, taken apart: by which words it is recognised.
 *
 * @param words each part in every spelling
 * @param joined parts that are written in one: "Weiling" for Wei-Ling
 * @param unspaced parts in scripts that put no blanks between words
 */
record NameParts(Who who, List<Set<String>> words, Set<String> joined, List<String> unspaced) {

  private static final Set<String> PARTICLES = Set.copyOf(List.of((
      "de la del las los le les du des di da do dos das van von der den ter ten zu zum zur el al bin ibn ben bint "
      + "abu y e i und and "
          + "the of mac mc san st").split(" ")));

  private static final String NO_BLANKS =
      "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}ー";

  static NameParts of(KnownName known) {
    var words = new ArrayList<Set<String>>();
    var unspaced = new ArrayList<String>();
    for (var word : Words.of(known.name()).all()) {
      if (isUnspaced(word.stem())) {
        unspaced.add(word.stem());
      } else {
        words.add(Fold.forms(word.stem()));
      }
    }
    return new NameParts(known.who(), List.copyOf(words), joined(words), unspaced(unspaced));
  }

  static boolean isUnspaced(String word) {
    return word.matches("[" + NO_BLANKS + "\\p{M}]+");
  }

  /** Whether this word alone is the name of nobody else. */
  boolean names(Set<String> forms) {
    return !Collections.disjoint(forms, joined) || part(forms) >= 0 && !isWeak(words.get(part(forms)));
  }

  /** Whether this word may be the name, and may be a word of every day. */
  boolean mayName(Set<String> forms) {
    return part(forms) >= 0 && isWeak(words.get(part(forms))) && !isParticle(words.get(part(forms)));
  }

  /** Which part of the name this word is; -1 for none, or for several written in one. */
  int part(Set<String> forms) {
    for (int i = 0; i < words.size(); i++) {
      if (!Collections.disjoint(words.get(i), forms)) {
        return i;
      }
    }
    return -1;
  }

  boolean hasParticle(Set<String> forms) {
    return words.stream().anyMatch(part -> !Collections.disjoint(part, forms) && isParticle(part));
  }

  boolean hasInitial(String letter) {
    return words.stream().anyMatch(part -> begins(part, letter));
  }

  /** "A" and "R" for Ana Reyes, and for Ana María Reyes. */
  boolean hasInitials(String first, String second) {
    return words.size() > 1 && begins(words.getFirst(), first)
        && words.stream().skip(1).anyMatch(part -> begins(part, second));
  }

  private static boolean begins(Set<String> part, String letter) {
    var plain = Fold.plain(letter);
    return plain.length() == 1 && part.stream().anyMatch(form -> form.startsWith(plain));
  }

  private static boolean isWeak(Set<String> part) {
    return part.stream().anyMatch(CommonWords::isWord) || isParticle(part);
  }

  private static boolean isParticle(Set<String> part) {
    return part.stream().anyMatch(PARTICLES::contains);
  }

  private static Set<String> joined(List<Set<String>> words) {
    var joined = new HashSet<String>();
    for (int from = 0; from < words.size(); from++) {
      var soFar = Set.of("");
      for (int to = from; to < Math.min(words.size(), from + 4); to++) {
        soFar = product(soFar, words.get(to));
        if (to > from) {
          joined.addAll(soFar);
        }
      }
    }
    for (int i = 2; i < words.size(); i++) {
      joined.addAll(product(words.getFirst(), words.get(i)));
    }
    joined.removeIf(one -> one.length() < 5);
    return Set.copyOf(joined);
  }

  private static Set<String> product(Set<String> heads, Set<String> tails) {
    var all = new HashSet<String>();
    heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
    return all;
  }

  // The whole, and what follows the family name of one character: 陳薇玲 is 薇玲 to those who know her.
  private static List<String> unspaced(List<String> parts) {
    var all = new HashSet<String>(parts);
    all.add(String.join("", parts));
    for (var part : parts) {
      int length = part.codePointCount(0, part.length());
      if (parts.size() == 1 && length > 2 && length < 5 && part.matches("[\\p{IsHan}\\p{IsHangul}]+")) {
        all.add(part.substring(part.offsetByCodePoints(0, length == 4 ? 2 : 1)));
      }
    }
    return all.stream().filter(part -> part.codePointCount(0, part.length()) > 1)
        .sorted((a, b) -> b.length() == a.length() ? a.compareTo(b) : b.length() - a.length()).toList();
  }

}
