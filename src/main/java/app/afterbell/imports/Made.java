package app.afterbell.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What one import brought into the product that was not there before, in the order in which it was made. */
final class Made {

  enum Kind {
    PEOPLE,
    FAMILIES,
    ENGAGEMENTS,
    SESSIONS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  record One(Kind kind, UUID id, int place) {}

  private final List<One> all = new ArrayList<>();

  void add(Kind kind, UUID id) {
    all.add(new One(kind, id, all.size() + 1));
  }

  List<One> all() {
    return all;
  }
}
