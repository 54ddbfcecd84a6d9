package app.afterbell.imports.web.staff;

import app.afterbell.imports.Change;
import app.afterbell.imports.Clash;
import app.afterbell.imports.Contents;
import app.afterbell.imports.Meeting;
import app.afterbell.imports.Note;
import app.afterbell.imports.Preview;
import app.afterbell.imports.Problem;
import app.afterbell.imports.Run;
import app.afterbell.imports.SheetKind;
import app.afterbell.imports.Strange;
import app.afterbell.web.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One import, in whatever state it is.
 *
 * @param made what it brought, by the names of now; null while it has brought nothing
 * @param of the list that is turned over, people or engagements, which begins after this place
 * @param typed the tag as it was sent and refused, else null
 */
public record RunPage(Run run, Contents.@Nullable Listed made, String of, int after, @Nullable String typed) {

  /** A list of what was made. @param last the place of its last; null where nothing follows */
  public record Part(String kind, List<Contents.Named> lines, @Nullable String last, boolean later) {}

  /** People and engagements, where there are any. */
  public List<Part> parts() {
    return made == null ? List.of()
        : Stream.of(part("people", made.people()), part("engagements", made.engagements()))
            .filter(part -> part.later() || !part.lines().isEmpty()).toList();
  }

  private Part part(String kind, List<Contents.Named> found) {
    boolean further = found.size() > Contents.PAGE;
    var lines = further ? found.subList(0, Contents.PAGE) : found;
    return new Part(kind, lines, further ? String.valueOf(lines.getLast().place()) : null,
        kind.equals(of) && after > 0);
  }

  /** What it is called. */
  public String tag(Ui ui) {
    return run.tag() == null ? ui.formats().date(run.createdAt()) : run.tag();
  }

  // more than anybody reads on one page; the numbers beside them are of all
  private static final int MOST = 500;
  private static final int MOST_ASKED = 100;

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
    return run.state() == Run.State.PREVIEWED && run.preview() != null && run.preview().canBeApplied();
  }

  /** There is something to decide on before it is imported; what is wrong with the files may come of it. */
  public boolean asks() {
    return run.state() == Run.State.PREVIEWED && run.preview() != null
        && (run.preview().isFine() ? !meetings().isEmpty() || !run.preview().clashes().isEmpty()
            : run.preview().undecided() > 0);
  }

  /** How many rows wait for somebody to say who they are. */
  public int undecided() {
    return asks() ? run.preview().undecided() : 0;
  }

  /** Rows that may be of somebody who is here already: those that nobody decided on come first. */
  public List<Meeting> meetings() {
    return asked().sorted(Comparator.comparing(meeting -> meeting.chosen() != null)).limit(MOST_ASKED).toList();
  }

  public int moreMeetings() {
    return (int) asked().count() - meetings().size();
  }

  /** Those that are found by what only one has: who is met by their address. */
  public List<Meeting> certain() {
    return preview().meetings().stream().filter(Meeting::needsNobodysWord).limit(MOST).toList();
  }

  /** Files with other columns than ours, while something can be said of them. */
  public List<Strange> strange() {
    return run.state() == Run.State.PREVIEWED && run.preview() != null ? run.preview().strange() : List.of();
  }

  public List<Clash> clashes() {
    return preview().clashes().stream().limit(MOST_ASKED).toList();
  }

  public String same(Ui ui, Meeting meeting) {
    return ui.text("imports.run.same." + meeting.kind().key());
  }

  /** "student, family Rivera, ana@home.example, P15 in an earlier import" */
  public String about(Ui ui, Meeting.Candidate who) {
    return Stream.of(
            who.roles().stream().map(role -> ui.text("imports.role." + role)),
            who.families().stream().map(family -> ui.text("imports.run.in-family", family)),
            Stream.ofNullable(who.email()),
            Stream.ofNullable(who.earlier()).map(id -> ui.text("imports.run.of-earlier", id)))
        .flatMap(part -> part).collect(Collectors.joining(", "));
  }

  private Stream<Meeting> asked() {
    return preview().meetings().stream().filter(meeting -> !meeting.needsNobodysWord());
  }

  public boolean canDiscard() {
    return run.state() == Run.State.PREVIEWED || run.state() == Run.State.FAILED;
  }

  /** "Import 60 people, 27 engagements, 432 sessions": only what there is something of. */
  public String button(Ui ui) {
    return run.preview() != null && run.preview().changesNothing() ? ui.text("imports.run.apply-decisions")
        : ui.text("imports.run.apply", counts().stream()
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
