package app.afterbell.imports;

import app.afterbell.imports.Run.State;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Imports of a company's spreadsheets: up to three files are read into a preview, which is then applied or discarded.
 * Reading and applying go on after the request, on the instance that was asked; every instance shows how far they are.
 */
@Component
public class Imports {

  private final Runs runs;
  private final ImportWork work;
  private final Contents contents;
  private final Mappings mappings;
  private final Organizations organizations;
  private final AsyncTaskExecutor tasks;

  Imports(
      Runs runs, ImportWork work, Contents contents, Mappings mappings, Organizations organizations,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor tasks) {
    this.runs = runs;
    this.work = work;
    this.contents = contents;
    this.mappings = mappings;
    this.organizations = organizations;
    this.tasks = tasks;
  }

  /** Takes the files and begins to read them. @param by null from the command line */
  public RunId upload(List<Upload> files, @Nullable PersonId by, Instant now) {
    var id = runs.create(files, by, now);
    tasks.execute(() -> work.read(id, 1));
    return id;
  }

  /**
   * Does what the preview says, all or nothing.
   *
   * @param tells whether families are told of the notes that come with it; else they are history, and news to nobody
   * @return false where there is nothing that could be applied
   */
  public boolean apply(RunId id, boolean tells, Instant now) {
    var run = find(id, now);
    if (run.isEmpty() || run.get().preview() == null || !run.get().preview().canBeApplied()) {
      return false;
    }
    var attempt = runs.begin(id, List.of(State.PREVIEWED), State.APPLYING, now);
    attempt.ifPresent(number -> {
      runs.decide(id, tells);
      tasks.execute(() -> work.apply(id, number));
    });
    return attempt.isPresent();
  }

  /** Keeps what staff decided about its questions, and looks again what it would do by that. */
  public boolean choose(RunId id, Map<String, String> made, Instant now) {
    var asked = find(id, now).map(Run::preview).map(Preview::names).orElse(Set.of());
    runs.choose(id, made.entrySet().stream().filter(one -> asked.contains(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    return readAgain(id, now);
  }

  /**
   * What is proposed for a file with other columns than ours: what was said of them before, else what is known of other
   * products.
   *
   * @param kind as staff choose it; empty: the likest
   */
  public OtherProducts.Proposal propose(Strange file, Optional<SheetKind> kind) {
    var company = organizations.current();
    var proposed = OtherProducts.propose(file.headings(), file.samples(), kind, file.file(), company.zone().getId(),
        company.currencies().stream().findFirst().orElse(""));
    return file.mapping() == null || kind.filter(one -> one != file.mapping().kind()).isPresent() ? proposed
        : new OtherProducts.Proposal(proposed.product(), file.mapping());
  }

  /** Reads files with these columns so from now on, and looks again what this import would do. */
  public boolean map(RunId id, Strange file, Mapping mapping, PersonId by, Instant now) {
    mappings.keep(file.signature(), mapping, by, now);
    return readAgain(id, now);
  }

  /** Calls an import so, to know it again. @param tag null: by its day */
  public void tag(RunId id, @Nullable Tag tag) {
    runs.tag(id, tag);
  }

  /** Counts what an import made, and lists a page of it. @param after the last place of the page before; 0 at first */
  public Contents.Listed contents(RunId id, int peopleAfter, int engagementsAfter) {
    return contents.of(id, peopleAfter, engagementsAfter);
  }

  /** Reads once more what failed. */
  public boolean readAgain(RunId id, Instant now) {
    var attempt = runs.begin(id, List.of(State.FAILED, State.PREVIEWED), State.READING, now);
    attempt.ifPresent(number -> tasks.execute(() -> work.read(id, number)));
    return attempt.isPresent();
  }

  /** Forgets the files and what was found in them. */
  public boolean discard(RunId id, Instant now) {
    return runs.discard(id, now);
  }

  public Optional<Run> find(RunId id, Instant now) {
    runs.failTheGone(now);
    return runs.find(id);
  }

  /** The newest first. */
  public List<Run> newest(int most, Instant now) {
    runs.failTheGone(now);
    return runs.newest(most);
  }
}
