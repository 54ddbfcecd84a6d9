package app.afterbell.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of somebody, or of an engagement, that is here already though no file said so: it was typed by hand, or an
 * earlier file had it under another id.
 *
 * @param row its id in the spreadsheets
 * @param name as the file has it
 * @param candidates who it may be; one alone where nobody needs to be asked
 * @param chosen one of them, or {@link Choices#OTHER}; null while nobody has said it
 * @param certain found by what only one has: an address, or the same people and subject
 */
public record Meeting(
    SheetKind kind, String row, String file, int line, String name, List<Candidate> candidates,
    @Nullable String chosen, boolean certain) {

  /**
   * @param roles as words of the spreadsheets
   * @param families by their names
   * @param email null where they have none; of engagements always
   * @param earlier the id that an earlier file had; null where it was typed by hand
   */
  public record Candidate(
      UUID id, String name, List<String> roles, List<String> families, @Nullable String email,
      @Nullable String earlier) {}

  /** Nobody needs to be asked: an address is one person's. */
  public boolean needsNobodysWord() {
    return certain && kind == SheetKind.PEOPLE;
  }

  public String field() {
    return Choices.meeting(kind, row);
  }
}
