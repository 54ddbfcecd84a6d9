package app.afterbell.imports;

import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** A preview in a terminal. */
final class PrintedPreview {

  private final Preview preview;
  private final MessageSource texts;
  private final PrintStream out;

  PrintedPreview(Preview preview, MessageSource texts, PrintStream out) {
    this.preview = preview;
    this.texts = texts;
    this.out = out;
  }

  void print() {
    preview.problems().forEach(problem -> out.println(
        where(problem.file(), problem.line())
            + (problem.column() == null ? "" : ", " + text("imports.run.column", problem.column()))
            + (problem.value() == null ? "" : ", “" + problem.value().replace('\n', ' ') + "”")
            + ": " + text(problem.key(), problem.args().toArray())));
    more("imports.run.problems.more", preview.problemsInAll() - preview.problems().size());
    preview.notes().forEach(note -> out.println(
        where(note.file(), note.line()) + ": " + text(note.key(), note.args().toArray())));
    more("imports.run.notes.more", preview.notesInAll() - preview.notes().size());
    if (!preview.isFine()) {
      out.println(text("imports.run.problems", preview.problemsInAll()));
      return;
    }
    preview.changes().forEach(change -> out.println(
        change.of() + ", " + text("imports.run.column", change.field()) + ": “" + change.from() + "” → “" + change.to()
        + "”"));
    more("imports.run.changes.more", preview.changesInAll() - preview.changes().size());
    preview.meetings().stream().filter(meeting -> meeting.chosen() == null).forEach(meeting -> out.println(
        where(meeting.file(), meeting.line()) + ": " + text("imports.command.asks", meeting.name(),
            meeting.candidates().getFirst().name())));
    preview.clashes().forEach(clash -> out.println(clash.of() + ", " + text("imports.run.column", clash.field()) + ": "
        + text("imports.command.clash", clash.file(), clash.product())));
    count(SheetKind.PEOPLE, preview.people());
    count(SheetKind.ENGAGEMENTS, preview.engagements());
    count(SheetKind.SESSIONS, preview.sessions());
    if (preview.canTell()) {
      out.println(text("imports.command.tells", preview.told().notes(), preview.told().guardians()));
    } else if (!preview.changesNothing()) {
      out.println(text("imports.run.tells-nobody"));
    }
  }

  private void count(SheetKind kind, Preview.@Nullable Count count) {
    if (count != null) {
      out.println(text("imports.command.count", text("imports.kind." + kind.key()),
          count.created(), count.changed(), count.unchanged()));
    }
  }

  private void more(String key, int more) {
    if (more > 0) {
      out.println(text(key, more));
    }
  }

  private String where(String file, int line) {
    return line == 0 ? file : text("imports.run.line", file, String.valueOf(line));
  }

  private String text(String key, Object... args) {
    return texts.getMessage(key, args.length == 0 ? null : args, Locale.US);
  }
}
