package app.afterbell.mentor.log;

import app.afterbell.sessions.Names;
import app.afterbell.sessions.NotesRule;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Draft;
import app.afterbell.web.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands on the page for one student's family alone each (R21). */
public record Parts(LogPage page, Ui ui) {

  /**
   * One student's box.
   *
   * @param only says that it is for this family alone
   * @param name how the student is called here; null for somebody who is not in the session, and has no part in it
   * @param open whether there is something in it
   */
  public record Box(
      String id, String only, @Nullable String name, String text, @Nullable String error, Draft draft, boolean open) {}

  /** A text that somebody else wrote otherwise. @param of whose part; null for the notes for all */
  public record Differing(@Nullable String of, String theirs, String yours) {}

  /** As {@link Logging#partReaders}, and whatever came back: nothing that was typed is left out. */
  public List<Box> boxes() {
    var students = new LinkedHashSet<>(page.known().partReaders());
    page.form().parts().forEach((student, part) -> {
      if (!part.isBlank()) {
        students.add(student);
      }
    });
    return students.stream().map(this::box).toList();
  }

  private Box box(PersonId student) {
    var id = student.value().toString();
    var part = page.form().parts().getOrDefault(student, new LogForm.Part("", 0));
    var stands = page.notes() != null && page.notes().parts().containsKey(student);
    var kept = page.known().partDrafts().get(student);
    // An empty box that came back is nobody's draft.
    var typed = page.typed() && (!part.isBlank() || stands || kept != null);
    var saved = kept == null || typed ? null : ui.text("mentor.notes.saved", ui.formats().moment(kept.savedAt()));
    var draft = new Draft(
        page.draftName() + "-" + id, page.desk().path() + "/notes/draft/" + id, part.draftVersion(), saved, typed);
    var error = page.errors(ui).get(Problems.id("part-", student));
    var open = !part.isBlank() || stands || error != null;
    return new Box(id, only(student), name(student), part.text(), error, draft, open);
  }

  /** "Only for Lucía’s family". */
  public String only(PersonId student) {
    var name = name(student);
    return name == null ? ui.text("mentor.part.gone") : ui.text("frame.part.only", name);
  }

  private @Nullable String name(PersonId student) {
    var names = new LinkedHashMap<PersonId, String>();
    page.students().forEach(one -> names.put(one.id(), one.name()));
    page.known().holders().forEach(one -> names.put(one.id(), one.name()));
    if (page.last() != null) {
      page.last().parts().forEach(one -> names.put(one.student(), one.name()));
    }
    return names.containsKey(student) ? Names.apart(names.get(student), List.copyOf(names.values())) : null;
  }

  /** Where the notes of somebody who was quicker differ from those that were typed. */
  public List<Differing> differing() {
    var others = page.otherNotes();
    if (others == null) {
      return List.of();
    }
    var differing = new ArrayList<Differing>();
    if (!isSame(others.body(), page.form().notes())) {
      differing.add(new Differing(null, others.body(), page.form().notes()));
    }
    var typed = page.form().texts();
    var students = new LinkedHashSet<>(typed.keySet());
    students.addAll(others.parts().keySet());
    for (var student : students) {
      var theirs = others.parts().getOrDefault(student, "");
      var yours = typed.getOrDefault(student, "");
      if (!isSame(theirs, yours)) {
        differing.add(new Differing(only(student), theirs, yours));
      }
    }
    return differing;
  }

  private static boolean isSame(String one, String other) {
    return NotesRule.normalized(one).equals(NotesRule.normalized(other));
  }
}
