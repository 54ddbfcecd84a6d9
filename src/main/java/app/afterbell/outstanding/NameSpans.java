package app.afterbell.outstanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the names of certain people stand in a text, and where something stands that might be a name. */
record NameSpans(Words words, List<Set<String>> forms, List<NameParts> people) {

  static final Set<String> TITLES = Set.of(
      "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sr", "sra", "senor", "senora", "senorita", "frau",
      "herr", "madame",
      "mme", "mlle", "monsieur", "coach");

  // Longer than the name of anybody: what is only particles and initials does not go on for ever.
  private static final int LONGEST = 10;

  /** @param sure whether it is the name, or only might be */
  private record Run(NameParts person, int from, int to, boolean sure) {}

  static List<Span> in(String text, List<KnownName> known, List<Span> taken) {
    var words = Words.of(text);
    var forms = words.all().stream().map(word -> Fold.forms(word.stem())).toList();
    var people = known.stream().filter(name -> name.who() != Who.COURSE).map(NameParts::of).toList();
    return new NameSpans(words, forms, people).find(taken);
  }

  private List<Span> find(List<Span> taken) {
    var spans = new ArrayList<>(unspaced(taken));
    var all = new Taken(taken);
    spans.forEach(all::add);
    for (int i = 0; i < words.count();) {
      var word = words.get(i);
      var run = all.meets(word.from(), word.to()) ? null : best(i);
      if (run == null) {
        i++;
      } else {
        var span = span(run);
        spans.add(span);
        all.add(span);
        i = run.to();
      }
    }
    return spans;
  }

  private List<Span> unspaced(List<Span> taken) {
    var spans = new ArrayList<Span>();
    var all = new Taken(taken);
    for (var person : people) {
      for (var name : person.unspaced()) {
        for (int at = text().indexOf(name); at >= 0; at = text().indexOf(name, at + name.length())) {
          if (!all.meets(at, at + name.length())) {
            var span = new Span(at, at + name.length(), person.who().words());
            spans.add(span);
            all.add(span);
          }
        }
      }
    }
    return spans;
  }

  // The longest is the name that was meant; of two as long, the surer, then the nearer person.
  private @Nullable Run best(int from) {
    Run best = null;
    for (var person : people) {
      var run = run(person, from);
      if (run != null && (best == null || run.to() > best.to() || run.to() == best.to() && run.sure() && !best.sure()
          || run.to() == best.to() && run.sure() == best.sure() && prefers(run, best))) {
        best = run;
      }
    }
    return best;
  }

  private boolean prefers(Run run, Run best) {
    return isOfFamily(run) && run.person().who() == Who.FAMILY && best.person().who() != Who.FAMILY
        || run.from() > 0 && isTitle(run.from() - 1)
            && run.person().who() == Who.GUARDIAN && best.person().who() == Who.STUDENT;
  }

  private @Nullable Run run(NameParts person, int from) {
    int to = from;
    int names = 0;
    int weak = 0;
    int end = from;
    var used = new HashSet<Integer>();
    for (; to < Math.min(words.count(), from + LONGEST) && (to == from || words.near(to)); to++) {
      int part = person.part(forms.get(to));
      if (part >= 0 && !used.add(part) && !person.hasParticle(forms.get(to))) {
        break; // said a second time: "Ana, Ana"
      }
      if (isName(person, to)) {
        names++;
        end = to + 1;
      } else if (isWritten(person, to) && to + 1 < words.count()) {
        names++;
        to++;
        end = to + 1;
      } else if (person.mayName(forms.get(to))) {
        weak++;
        end = to + 1;
      } else if (isInitial(person, to) && (to == from || words.hasDot(to) || !"IA".contains(words.get(to).stem()))) {
        weak += to > from ? 1 : 0;
        end = to > from ? to + 1 : end;
      } else if (!person.hasParticle(forms.get(to))) {
        break;
      }
    }
    if (end > from && (names > 0 || weak > 1 && isCapitalized(from, end))) {
      return new Run(person, from, end, true);
    }
    return end > from || isInitial(person, from) && words.hasDot(from)
        ? new Run(person, from, from + 1, isInitials(person, from)) : null;
  }

  private boolean isName(NameParts person, int at) {
    return person.names(forms.get(at)) || isPlural(person, at) || isInitials(person, at);
  }

  // "Wei Ling" for Weiling
  private boolean isWritten(NameParts person, int at) {
    return words.near(at + 1)
        && person.words().stream().anyMatch(part -> part.stream().anyMatch(form -> form.length() > 4
        && forms.get(at).stream()
        .anyMatch(head -> forms.get(at + 1).stream().anyMatch(tail -> form.equals(head + tail)))));
  }

  // "the Reyeses"
  private boolean isPlural(NameParts person, int at) {
    if (at == 0 || !forms.get(at - 1).contains("the")) {
      return false;
    }
    return forms.get(at).stream().anyMatch(form ->
        form.endsWith("s") && person.names(Set.of(form.substring(0, form.length() - 1)))
            || form.endsWith("es") && person.names(Set.of(form.substring(0, form.length() - 2))));
  }

  private boolean isInitial(NameParts person, int at) {
    return words.get(at).isCapitalized() && person.hasInitial(words.get(at).stem());
  }

  // A.R. are two words of a letter each.
  private boolean isInitials(NameParts person, int at) {
    return at + 1 < words.count() && words.hasDot(at) && words.hasDot(at + 1) && words.near(at + 1)
            && person.hasInitials(words.get(at).stem(), words.get(at + 1).stem())
        || at > 0 && words.hasDot(at) && words.hasDot(at - 1) && words.near(at)
            && person.hasInitials(words.get(at - 1).stem(), words.get(at).stem());
  }

  private boolean isCapitalized(int from, int to) {
    return words.all().subList(from, to).stream().allMatch(Words.Word::isCapitalized);
  }

  private boolean isTitle(int at) {
    return forms.get(at).stream().anyMatch(TITLES::contains) && (words.near(at + 1) || words.hasDot(at));
  }

  private boolean isOfFamily(Run run) {
    return run.to() < words.count() && words.near(run.to()) && forms.get(run.to()).contains("family")
        || run.from() > 0 && words.near(run.from()) && forms.get(run.from() - 1).contains("the");
  }

  private Span span(Run run) {
    if (!run.sure()) {
      return new Span(words.get(run.from()).from(), words.get(run.from()).stemTo(), null);
    }
    int from = run.from();
    int to = run.to() - 1;
    var text = run.person().who().words();
    if (from > 0
        && (isTitle(from - 1) || text.startsWith("the ") && words.near(from) && forms.get(from - 1).contains("the"))) {
      from--;
    }
    var last = words.get(to);
    int end = last.isPossessive() ? last.to() : last.stemTo();
    if (words.ownsDot(to)) {
      end++;
    }
    if (run.person().who() == Who.FAMILY && run.to() < words.count() && words.near(run.to())
        && forms.get(run.to()).contains("family")) {
      end = words.get(run.to()).stemTo();
    }
    boolean possessive = last.isPossessive() || endsInApostrophe(last);
    return new Span(words.get(from).from(), possessive && !last.isPossessive() ? end + 1
        : end, text + (possessive ? "’s" : ""));
  }

  // James’ book
  private boolean endsInApostrophe(Words.Word word) {
    return Fold.plain(word.stem()).endsWith("s") && word.to() < text().length()
        && "'’".indexOf(text().charAt(word.to())) >= 0;
  }

  private String text() {
    return words.text();
  }
}
