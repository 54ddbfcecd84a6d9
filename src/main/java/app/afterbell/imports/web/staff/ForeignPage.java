package app.afterbell.imports.web.staff;

import app.afterbell.imports.Mapping;
import app.afterbell.imports.Mapping.DateOrder;
import app.afterbell.imports.SheetKind;
import app.afterbell.imports.Strange;
import app.afterbell.web.Option;
import app.afterbell.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a file is which of ours.
 *
 * @param place of the file, among those of its import with other columns than ours
 * @param product whose export it seems to be; null where nobody knows
 * @param mapping as it is proposed, was said before, or was sent and refused
 */
public record ForeignPage(
    UUID run, int place, Strange file, @Nullable String product, Mapping mapping, List<ForeignForm.Wrong> wrong) {

  /** One column of the file. @param samples of its cells, with commas between; null where all are empty */
  public record Column(String field, String label, @Nullable String samples, String target) {}

  public String path() {
    return "/staff/imports/" + run + "/files/" + place;
  }

  public List<Column> columns(Ui ui) {
    return IntStream.range(0, file.headings().size()).mapToObj(i -> column(ui, i)).toList();
  }

  private Column column(Ui ui, int i) {
    var heading = file.headings().get(i);
    var samples = file.samples().stream().filter(row -> i < row.size()).map(row -> row.get(i))
        .filter(cell -> !cell.isEmpty()).distinct().collect(Collectors.joining(" · "));
    return new Column("to" + i, heading.isEmpty() ? ui.text("imports.foreign.unnamed", i + 1)
        : ui.text("imports.foreign.column", i + 1, heading), samples.isEmpty() ? null : samples,
        i < mapping.targets().size() ? mapping.targets().get(i) : "");
  }

  /** What a column can be. */
  public List<Option> targets(Ui ui) {
    return Stream.concat(Stream.of(new Option("", ui.text("imports.foreign.leave-out"))),
        Stream.concat(
            mapping.kind().columns().stream().map(column -> new Option(column, column)),
            mapping.kind().parts().stream().map(part -> new Option(part, ui.text("imports.foreign.part." + part)))))
        .toList();
  }

  public List<Option> kinds(Ui ui) {
    return Stream.of(SheetKind.values()).map(kind -> new Option(kind.key(), ui.text("imports.kind." + kind.key())))
        .toList();
  }

  public List<Option> dates(Ui ui) {
    return Stream.of(DateOrder.values())
        .map(order -> new Option(order.key(), ui.text("imports.foreign.dates." + order.key()))).toList();
  }

  public List<Option> roles(Ui ui) {
    return Stream.of("", "mentor", "student", "guardian", "staff")
        .map(role -> new Option(role, role.isEmpty() ? ui.text("imports.foreign.no-role")
            : ui.text("imports.role." + role)))
        .toList();
  }

  public String fixed(String column) {
    return mapping.fixed().getOrDefault(column, "");
  }

  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    wrong.forEach(one -> errors.putIfAbsent(one.field(), ui.text(one.key(), one.args().toArray())));
    return errors;
  }
}
