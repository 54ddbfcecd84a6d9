package app.afterbell.outstanding;

import java.util.BitSet;
import java.util.Collection;

/** The characters of a text that belong to something already. */
final class Taken {

  private final BitSet characters = new BitSet();

  Taken(Collection<Span> spans) {
    spans.forEach(this::add);
  }

  void add(Span span) {
    characters.set(span.from(), span.to());
  }

  boolean meets(int from, int to) {
    int next = characters.nextSetBit(from);
    return next >= 0 && next < to;
  }
}
