package app.afterbell.imports.web.staff;

import app.afterbell.imports.FixedCells;
import app.afterbell.imports.Mapping;
import app.afterbell.imports.Mapping.DateOrder;
import app.afterbell.imports.SheetKind;
import app.afterbell.imports.Strange;
import app.afterbell.shared.NotFound;
import app.afterbell.web.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was said of a file's columns.
 *
 * @param wrong what has to be said otherwise, in the order of the form
 */
record ForeignForm(Mapping mapping, List<Wrong> wrong) {

  /** @param field of the form; key and args of the sentence */
  record Wrong(String field, String key, List<String> args) {}

  static ForeignForm read(Typed typed, Strange file) {
    var kind = ForeignController.kindOf(typed.needed("kind")).orElseThrow(NotFound::new);
    var choices = Mapping.choices(kind);
    var targets = IntStream.range(0, file.headings().size()).mapToObj(i -> typed.text("to" + i))
        .map(target -> choices.contains(target) ? target : "").toList();
    var fixed = new HashMap<String, String>();
    for (var column : kind.fixable()) {
      var text = typed.text("fixed-" + column).strip();
      if (!text.isEmpty()) {
        fixed.put(column, text);
      }
    }
    var dates = Stream.of(DateOrder.values()).filter(order -> order.key().equals(typed.text("dates"))).findFirst()
        .orElse(DateOrder.NONE);
    var mapping = new Mapping(kind, targets, fixed, dates);
    return new ForeignForm(mapping, wrong(kind, mapping, file));
  }

  private static List<Wrong> wrong(SheetKind kind, Mapping mapping, Strange file) {
    var wrong = new ArrayList<Wrong>();
    var open = mapping.missing().stream().filter(column -> !kind.fixable().contains(column)).toList();
    if (!open.isEmpty()) {
      wrong.add(new Wrong("to0", "imports.foreign.missing", List.of(String.join(", ", open))));
    }
    for (var target : mapping.doubled()) {
      wrong.add(new Wrong("to" + mapping.targets().lastIndexOf(target), "imports.foreign.twice",
          List.of(target, String.valueOf(mapping.targets().indexOf(target) + 1))));
    }
    for (var column : kind.fixable()) {
      if (mapping.missing().contains(column)) {
        wrong.add(new Wrong("fixed-" + column, "imports.foreign.fixed-missing", List.of(column)));
      } else if (!FixedCells.isFine(column, mapping.fixed().getOrDefault(column, ""))) {
        wrong.add(new Wrong("fixed-" + column, "imports.foreign.fixed." + column, List.of()));
      }
    }
    if (mapping.dates() == DateOrder.NONE && FixedCells.needsOrder(mapping, file)) {
      wrong.add(new Wrong("dates", "imports.foreign.dates.needed", List.of()));
    }
    return wrong;
  }
}
