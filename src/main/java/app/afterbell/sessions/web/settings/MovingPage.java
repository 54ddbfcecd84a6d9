package app.afterbell.sessions.web.settings;

import app.afterbell.sessions.Asker;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reasons for moves and the limit of waivers, with what was changed of them.
 *
 * @param reasons in their order, those that are chosen no more among them
 * @param most the limit; null where none is set. @param granted waivers of all mentors within a year
 * @param changes the newest first
 * @param form what was typed and not taken; empty where nothing was
 * @param done what was just done, in the key of its sentence
 * @param wrong what is wrong with what was typed
 */
public record MovingPage(
    List<Reason> reasons,
    @Nullable Integer most,
    int granted,
    List<Change> changes,
    @Nullable String done,
    Form form,
    @Nullable Wrong wrong,
    Instant now) {

  /**
   * @param offeredAt from when on it can be chosen; null: from the beginning
   * @param retiredAt from when on it cannot; null: until further notice
   */
  public record Reason(
      String key, String words, Asker askedBy, boolean billed, @Nullable Instant offeredAt,
      @Nullable Instant retiredAt) {

    public Whose whose() {
      return Whose.of(askedBy, billed);
    }

    public String path() {
      return "/settings/moving/reasons/" + key;
    }
  }

  /** @param words of the reason by now; null of the limit. @param was as in the table */
  public record Change(
      Instant at, String byName, String kind, @Nullable String words, @Nullable String was, @Nullable String became) {}

  /** @param key of the reason that was to be renamed; null where one was to be added */
  public record Form(@Nullable String key, String words, @Nullable Whose whose, @Nullable String most) {

    static final Form EMPTY = new Form(null, "", null, null);
  }

  public List<Reason> inUse() {
    return reasons.stream().filter(this::isOffered).toList();
  }

  public List<Reason> retired() {
    return reasons.stream().filter(one -> !isOffered(one)).toList();
  }

  /** Whether it can be chosen, or will be. */
  public boolean isOffered(Reason reason) {
    return reason.retiredAt() == null || reason.retiredAt().isAfter(now);
  }

  /** Whether it cannot be chosen yet. */
  public boolean isAhead(Reason reason) {
    return reason.offeredAt() != null && reason.offeredAt().isAfter(now);
  }

  /** What stands in the field of a reason. */
  public String typed(Reason reason) {
    return reason.key().equals(form.key()) ? form.words() : reason.words();
  }

  /** Whether this reason's form is the one that was not taken. */
  public boolean isOpen(Reason reason) {
    return reason.key().equals(form.key());
  }

  /** For the form that has this field: what is wrong with it. */
  public Map<String, String> errors(Ui ui, String field) {
    return wrong != null && wrong.field().equals(field) ? Map.of(field, wrong.says(ui)) : Map.of();
  }

  /** What is wrong with a reason that was to be added. */
  public Map<String, String> addErrors(Ui ui) {
    return wrong == null || !Set.of("words", "whose", "from").contains(wrong.field()) ? Map.of()
        : errors(ui, wrong.field());
  }

  /** What was changed, as a sentence. */
  public String did(Ui ui, Change change) {
    return "limited".equals(change.kind())
        ? ui.text("sessions.moving.did.limited", number(ui, change.became()), number(ui, change.was()))
        : ui.text("sessions.moving.did." + change.kind() + (isFrom(change) ? ".from" : ""),
            change.became() == null ? change.words() : change.became(),
            change.was() == null ? "" : isFrom(change) ? ui.formats().date(LocalDate.parse(change.was()))
            : change.was());
  }

  private static boolean isFrom(Change change) {
    return change.was() != null && Set.of("added", "retired").contains(change.kind());
  }

  private static String number(Ui ui, @Nullable String most) {
    return most == null ? ui.text("sessions.moving.any-number") : most;
  }

  /** Beside a field. */
  public @Nullable String error(Ui ui, String field) {
    return errors(ui, field).get(field);
  }

  /** What stands in the field of the limit. */
  public String typedMost() {
    return form.most() != null ? form.most() : most == null ? "" : most.toString();
  }

  /** @param field its id in the page, or that of a reason. @param key of the sentence */
  public record Wrong(String field, String key, List<Object> values) {

    String says(Ui ui) {
      return ui.text(key, values.toArray());
    }
  }
}
