package app.afterbell.imports;

import app.afterbell.engagements.Engagements;
import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds who the rows of other products mean: they have names or addresses where ours have ids, and sessions name people
 * where ours name an engagement. Known are those of spreadsheets, and those of the files beside. What fits nobody, or
 * several, stays as it is written.
 */
@Component
class Matching {

  private final People people;
  private final Engagements engagements;

  Matching(People people, Engagements engagements) {
    this.people = people;
    this.engagements = engagements;
  }

  private record Agreed(String id, String name, String mentor, Set<String> students, String subject) {}

  /** The same sheets, with ids in those that were translated. */
  SheetContents of(SheetContents contents) {
    if (contents.sheets().values().stream().noneMatch(SheetContents.Sheet::translated)) {
      return contents;
    }
    var ids = new Ids(contents.rows(SheetKind.PEOPLE));
    var engagementRows = contents.rows(SheetKind.ENGAGEMENTS);
    if (contents.isTranslated(SheetKind.ENGAGEMENTS)) {
      engagementRows.forEach(row -> row.set(Map.of("mentor", ids.of(row.text("mentor")),
          "students", String.join(";", ids.all(row.text("students"))))));
    }
    return contents.isTranslated(SheetKind.SESSIONS)
        ? contents.with(SheetKind.SESSIONS, sessions(contents.rows(SheetKind.SESSIONS), engagementRows, ids))
        : contents;
  }

  // Rows of one session, each of another student, are one.
  private List<Row> sessions(List<Row> rows, List<Row> engagementRows, Ids ids) {
    var agreed = agreed(engagementRows, ids);
    var byId = agreed.stream().collect(Collectors.toMap(Agreed::id, one -> one, (one, _) -> one));
    var merged = new LinkedHashMap<String, Row>();
    for (var row : rows) {
      var students = ids.all(row.text("students"));
      var id = engagement(row, students, agreed, byId, ids);
      row.set(Map.of("engagement", id));
      log(row, students.isEmpty() && byId.containsKey(id) ? List.copyOf(byId.get(id).students()) : students);
      var same = merged.putIfAbsent(id + " " + row.text("starts_at") + (byId.containsKey(id) ? "" : row.line()), row);
      if (same != null) {
        same.set(Map.of("attendance", Stream.of(same.text("attendance"), row.text("attendance"))
            .filter(text -> !text.isEmpty()).collect(Collectors.joining(";"))));
      }
    }
    return List.copyOf(merged.values());
  }

  private static String engagement(
      Row row, List<String> students, List<Agreed> agreed, Map<String, Agreed> byId, Ids ids) {
    var said = row.text("engagement");
    if (byId.containsKey(said)) {
      return said;
    }
    var named = agreed.stream().filter(one -> !said.isEmpty() && fold(one.name()).equals(fold(said))).toList();
    if (named.size() == 1) {
      return named.getFirst().id();
    }
    var mentor = ids.of(row.text("mentor"));
    var these = Set.copyOf(students);
    var ofMentor = agreed.stream().filter(one -> mentor.isEmpty() || one.mentor().equals(mentor)).toList();
    var alike = ofMentor.stream().filter(one -> !these.isEmpty() && one.students().equals(these)).toList();
    if (alike.isEmpty()) {
      alike = ofMentor.stream().filter(one -> !these.isEmpty() && one.students().containsAll(these)).toList();
    }
    var subject = fold(row.text("subject"));
    var ofSubject = alike.stream().filter(one -> !subject.isEmpty()
        && (fold(one.subject()).equals(subject) || fold(one.name()).equals(subject))).toList();
    return ofSubject.size() == 1 ? ofSubject.getFirst().id() : alike.size() == 1 ? alike.getFirst().id()
        : Stream.of(said, row.text("mentor"), row.text("students"), row.text("subject"))
            .filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")).replaceAll("[;=]", ",");
  }

  // What other products do not say: when it was logged. It counts as logged as it ended.
  private static void log(Row row, List<String> students) {
    var status = row.text("status");
    var said = new HashMap<String, String>();
    if (row.isEmpty("attendance") && !status.isEmpty()) {
      said.put("attendance", students.stream().map(id -> id + "=" + status).collect(Collectors.joining(";")));
      if (status.equals("Attended") && row.isEmpty("actual_minutes")) {
        said.put("actual_minutes", row.text("minutes"));
      }
    }
    var ended = Cells.localTime(row.text("starts_at")).flatMap(from -> Cells.whole(row.text("minutes"))
        .map(minutes -> from.plus(Duration.ofMinutes(minutes)).toString())).orElse("");
    if (row.isEmpty("attendance_at") && (said.containsKey("attendance") || !row.isEmpty("attendance"))) {
      said.put("attendance_at", ended);
    }
    if (row.isEmpty("notes_at") && !row.isEmpty("notes")) {
      said.put("notes_at", ended);
    }
    row.set(said);
  }

  private List<Agreed> agreed(List<Row> rows, Ids ids) {
    var all = new LinkedHashMap<String, Agreed>();
    engagements.imported().forEach(one -> all.put(one.agreed().importId(), new Agreed(one.agreed().importId(),
        one.agreed().name(), ids.of(one.agreed().mentor()),
        one.agreed().students().stream().map(ids::of).collect(Collectors.toSet()), one.agreed().subject())));
    rows.forEach(row -> all.put(row.text("id"), new Agreed(row.text("id"), row.text("name"), row.text("mentor"),
        new LinkedHashSet<>(Cells.list(row.text("students"))), row.text("subject"))));
    return List.copyOf(all.values());
  }

  /** Small, without accents and signs, its words in one order: "Rivera, Ana" is Ana Rivera. */
  private static String fold(String name) {
    var words = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .split("[^\\p{L}\\p{N}]+");
    return Arrays.stream(words).filter(word -> !word.isEmpty()).sorted().collect(Collectors.joining(" "));
  }

  /** Everybody that rows can name, by their ids, addresses and names. */
  private final class Ids {

    private final Set<String> known = new LinkedHashSet<>();
    private final Map<PersonId, String> first = new HashMap<>();
    private final Map<String, Set<String>> called = new HashMap<>();

    Ids(List<Row> rows) {
      rows.forEach(row -> call(row.text("id"), row.text("name"), Addresses.emailIn(row)));
      people.imported().forEach(person -> {
        first.put(person.id(), person.importId());
        if (!known.contains(person.importId())) {
          call(person.importId(), person.name(), person.email() == null ? "" : person.email());
        }
      });
    }

    private void call(String id, String name, String email) {
      known.add(id);
      Stream.of(fold(name), email).filter(text -> !text.isEmpty())
          .forEach(text -> called.computeIfAbsent(text, _ -> new LinkedHashSet<>()).add(id));
    }

    String of(PersonId person) {
      return first.getOrDefault(person, "");
    }

    String of(String text) {
      return found(text).orElse(text);
    }

    private Optional<String> found(String text) {
      if (known.contains(text)) {
        return Optional.of(text);
      }
      return Stream.of(Addresses.small(text), fold(text)).map(called::get).filter(ids -> ids != null && ids.size() == 1)
          .map(ids -> ids.iterator().next()).findFirst();
    }

    // "Ana Rivera, Leo Park" are two; "Rivera, Ana" is one.
    List<String> all(String text) {
      var all = new ArrayList<String>();
      for (var part : Cells.list(text)) {
        if (found(part).isPresent() || !part.contains(",")) {
          all.add(of(part));
        } else {
          Cells.list(part.replace(',', ';')).forEach(one -> all.add(of(one)));
        }
      }
      return all;
    }
  }
}
