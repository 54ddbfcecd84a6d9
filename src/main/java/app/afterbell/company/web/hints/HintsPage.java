package app.afterbell.company.web.hints;

import app.afterbell.web.Labels;
import app.afterbell.web.Labels.Label;
import app.afterbell.web.Typed;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside each label, as it stands or as it was typed.
 *
 * @param hints by the label's name
 * @param today by the company's calendar: the first day that can be chosen
 */
public record HintsPage(Typed typed, List<Group> groups, Map<String, String> hints, String from, LocalDate today,
    List<Change> changes, @Nullable String done) {

  /** Labels that stand in one form. @param key as of {@link Labels#key} */
  public record Group(String key, List<Label> labels) {

    static Group of(Labels labels) {
      return new Group(labels.key(), labels.all());
    }
  }

  /** @param ahead it does not hold yet, and can be taken back */
  public record Change(UUID id, LocalDate fromOn, String label, @Nullable String hint, Instant decidedAt,
      String decidedBy, @Nullable Instant withdrawnAt, boolean ahead) {}

  /** As people choose it; a reason that is offered no more goes by its name. */
  public String words(Ui ui, String name) {
    return labels().stream().filter(label -> label.name().equals(name)).findFirst().map(label -> label.in(ui))
        .orElse(name);
  }

  List<Label> labels() {
    return groups.stream().flatMap(group -> group.labels().stream()).toList();
  }
}
