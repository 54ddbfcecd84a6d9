package app.afterbell.imports;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody that rows can refer to: who is known, and who is in the file. */
final class Directory {

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<PersonId, String> importIds = new HashMap<>();
  private final boolean mayLack;

  /** @param roles null where the row is wrong: nothing more is said about them then */
  record Entry(PersonId id, String name, @Nullable Set<Role> roles) {

    boolean mayBe(Role role) {
      return roles == null || roles.contains(role);
    }
  }

  Directory(Known known, boolean mayLack) {
    this.mayLack = mayLack;
    importIds.putAll(known.ids());
    known.people().forEach((id, person) ->
        put(id, new Entry(
            person.id(), person.name(), person.open() ? Set.copyOf(person.roles()) : Set.of())));
  }

  void put(String importId, Entry entry) {
    entries.put(importId, entry);
    importIds.putIfAbsent(entry.id(), importId);
  }

  Optional<Entry> find(String importId) {
    return Optional.ofNullable(entries.get(importId));
  }

  /**
   * Finds the person that a cell names; somebody who is nowhere is a problem, unless they may stand in rows that could
   * not be read.
   */
  Optional<Entry> find(Row row, String column, String importId) {
    var entry = find(importId);
    if (entry.isEmpty() && !mayLack) {
      row.problemWith(column, importId, "imports.problem.unknown_person", importId);
    }
    return entry;
  }

  /** The same person's id by which they are always called, of the several that spreadsheets may have for them. */
  String first(String importId) {
    return find(importId).map(entry -> importId(entry.id())).orElse(importId);
  }

  /** How the spreadsheets call this person. */
  String importId(PersonId id) {
    return importIds.getOrDefault(id, "?");
  }

  String name(PersonId id) {
    return find(importId(id)).map(Entry::name).orElse("?");
  }
}
