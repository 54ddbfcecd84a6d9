package app.afterbell.imports.web.staff;

import app.afterbell.imports.Change;
import app.afterbell.imports.Note;
import app.afterbell.imports.Preview;
import app.afterbell.imports.Problem;
import app.afterbell.imports.Run;
import app.afterbell.imports.SheetKind;
import app.afterbell.web.Ui;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One import, in whatever state it is. */
public record RunPage(Run run) {

  // more than anybody reads on one page; the numbers beside them are of all
  private static final int MOST = 500;

  /** How many of one kind. */
  public record Line(SheetKind kind, Preview.Count count) {}

  public boolean isWorking() {
    return run.state().isWorking();
  }

  public boolean isDone() {
    return run.state() == Run.State.APPLIED;
  }

  public boolean hasPreview() {
    return run.preview() != null && !isWorking() && run.state() != Run.State.FAILED;
  }

  public boolean canApply() {
    return run.state() == Run.State.PREVIEWED && run.preview() != null && run.preview().isFine()
        && !run.preview().changesNothing();
  }

  public boolean canDiscard() {
    return run.state() == Run.State.PREVIEWED || run.state() == Run.State.FAILED;
  }

  /** "Import 60 people, 27 engagements, 432 sessions": only what there is something of. */
  public String button(Ui ui) {
    return ui.text("imports.run.apply", counts().stream()
        .filter(line -> line.count().written() > 0)
        .map(line -> ui.text("imports.run.apply." + line.kind().key(), line.count().written()))
        .collect(Collectors.joining(", ")));
  }

  public List<Line> counts() {
    var preview = preview();
    return Stream.of(
            new Line(SheetKind.PEOPLE, preview.people()),
            new Line(SheetKind.ENGAGEMENTS, preview.engagements()),
            new Line(SheetKind.SESSIONS, preview.sessions()))
        .filter(line -> line.count() != null)
        .toList();
  }

  public List<Problem> problems() {
    return cut(preview().problems());
  }

  public List<Change> changes() {
    return cut(preview().changes());
  }

  public List<Note> notes() {
    return cut(preview().notes());
  }

  private Preview preview() {
    if (run.preview() == null) {
      throw new IllegalStateException(run.state() + " has no preview");
    }
    return run.preview();
  }

  private static <T> List<T> cut(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }
}
