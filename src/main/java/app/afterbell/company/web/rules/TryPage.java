package app.afterbell.company.web.rules;

import app.afterbell.organization.Policy;
import app.afterbell.organization.Setting;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.web.Option;
import app.afterbell.web.Ui;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Another value for a topic, not tried yet; or to be saved at once, where it moves no money.
 *
 * @param holds what holds on the day that is proposed. @param later what is settled already for later days
 * @param periods days on which pay periods begin, of the topic that needs one; else empty
 * @param refused whether the form was sent and not taken
 */
public record TryPage(
    TryForm form, Policy holds, List<Policy> later, List<LocalDate> periods, ZoneId zone, boolean refused) {

  public Topic topic() {
    return form.topic();
  }

  public String title(Ui ui) {
    return ui.text("company.rules.topic." + topic().key());
  }

  public Map<String, String> errors(Ui ui) {
    return refused ? form.errors(ui, !form.ofMoney()) : Map.of();
  }

  public String label(Ui ui, Setting setting) {
    return Shown.label(ui, setting);
  }

  public String says(Ui ui, Policy policy) {
    return Shown.topic(ui, topic(), policy);
  }

  /** Of a value that is yes or no. */
  public List<Option> options(Ui ui, Setting setting) {
    return List.of(new Option("0", Shown.value(ui, setting, 0)), new Option("1", Shown.value(ui, setting, 1)));
  }

  public @Nullable String hint(Ui ui, Setting setting) {
    return setting.isYesOrNo() ? null
        : ui.text("company.rules.hint", Shown.value(ui, setting, holds.of(setting)), setting.least(),
        setting.most());
  }
}
