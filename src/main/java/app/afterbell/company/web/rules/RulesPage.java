package app.afterbell.company.web.rules;

import app.afterbell.organization.Policy;
import app.afterbell.organization.Setting;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All values of the rules, and what was settled.
 *
 * @param done what was just done, in the key of its sentence
 * @param wrong why a change could not be withdrawn, likewise
 */
public record RulesPage(
    List<Row> rows, List<Change> history, @Nullable String done, @Nullable String wrong) {

  /** @param since null: from the beginning. @param later what is settled already for later days */
  public record Row(Topic topic, Policy now, @Nullable LocalDate since, List<Policy> later) {

    public String path() {
      return "/settings/rules/" + topic.key();
    }

    public String says(Ui ui, Policy policy) {
      return Shown.topic(ui, topic, policy);
    }
  }

  /** @param decidedAt null where it was settled before there was a history */
  public record Change(
      UUID id, LocalDate fromOn, @Nullable Instant decidedAt, @Nullable String by, @Nullable String why,
      @Nullable Instant withdrawnAt, @Nullable String withdrawnBy, boolean holds, List<Value> values) {

    public String withdrawal() {
      return "/settings/rules/changes/" + id + "/withdrawal";
    }
  }

  /** One value that it changed. */
  public record Value(Setting setting, int was, int became) {

    public String says(Ui ui) {
      return ui.text("company.rules.history.value", Shown.label(ui, setting), Shown.value(ui, setting, was),
          Shown.value(ui, setting, became));
    }
  }
}
