package app.afterbell.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was chosen and typed back into its form, in a page that is about to leave: in every form alike, without a
 * script.
 */
public final class Refill {

  private static final Set<String> OURS = Set.of("_csrf", UnsentForms.OWNER);
  private static final Set<String> UNTYPED = Set.of("submit", "button", "image", "reset", "password", "file");

  private final String page;
  private final Map<String, Deque<String>> left = new LinkedHashMap<>();
  private final Map<String, List<String>> sent;
  private final List<Edit> edits = new ArrayList<>();
  private boolean secrets;

  private record Edit(int from, int to, String text) {}

  /** A form of the page, with what stands in it. @param folds around each of its tags, that are closed */
  private record Found(List<Tag> tags, Map<Tag, List<Tag>> folds, boolean sendsThere) {}

  /**
   * @param page with the form filled
   * @param isBack whether the form is on the page at all
   * @param isPress whether it has nothing to be filled in: a button alone
   * @param left what had no place in it, to be shown beside it
   * @param secrets whether it has fields that are never kept: passwords and files
   */
  public record Filled(String page, boolean isBack, boolean isPress, List<String> left, boolean secrets) {}

  private Refill(String page, Unsent unsent) {
    this.page = page;
    this.sent = unsent.fields();
    sent.forEach((name, values) -> left.put(name, new ArrayDeque<>(values)));
  }

  static Filled into(String page, Unsent unsent) {
    var refill = new Refill(page, unsent);
    var form = refill.forms(unsent.action()).stream().max(Comparator.comparingLong(refill::fits)).orElse(null);
    if (form != null) {
      refill.fill(form);
    }
    return new Filled(refill.edited(), form != null, form != null && isPress(form), refill.unplaced(), refill.secrets);
  }

  private List<Found> forms(String action) {
    var found = new ArrayList<Found>();
    var folds = new ArrayDeque<Tag>();
    Found form = null;
    for (var tag = Tag.next(page, 0); tag.isPresent(); tag = Tag.next(page, tag.get().to())) {
      var here = tag.get();
      if (here.is("details")) {
        folds.push(here);
      } else if (here.is("/details")) {
        folds.poll();
      } else if (here.is("form")) {
        form = new Found(new ArrayList<>(), new HashMap<>(), action.equals(Unsent.ANY)
            || path(here.value("action")).equals(action));
      } else if (here.is("/form") && form != null) {
        if (form.sendsThere() || form.tags().stream().anyMatch(one -> path(one.value("formaction")).equals(action))) {
          found.add(form);
        }
        form = null;
      }
      if (form != null) {
        form.tags().add(here);
        form.folds().put(here, folds.stream().filter(fold -> !fold.has("open")).toList());
      }
    }
    return found;
  }

  private static boolean isPress(Found form) {
    return form.tags().stream().noneMatch(tag -> tag.is("textarea") || tag.is("select")
        || tag.is("input") && !tag.value("type").equals("hidden") && !tag.value("type").equals("submit"));
  }

  private long fits(Found form) {
    return form.tags().stream()
        .filter(tag -> sent.getOrDefault(tag.value("name"), List.of()).contains(tag.value("value"))
        || isTyped(tag) && sent.containsKey(tag.value("name"))).count();
  }

  private static boolean isTyped(Tag tag) {
    return tag.is("textarea") || tag.is("select") || tag.is("input") && !tag.value("type").equals("hidden");
  }

  private void fill(Found form) {
    var opened = new HashSet<Tag>();
    for (int i = 0; i < form.tags().size(); i++) {
      var tag = form.tags().get(i);
      var name = tag.value("name");
      int before = edits.size();
      if (name.isEmpty() || OURS.contains(name)) {
        continue;
      }
      switch (tag.name()) {
        case "input" -> input(tag, name);
        case "textarea" -> textarea(tag, name);
        case "select" -> select(form.tags(), i, name);
        default -> { }
      }
      if (edits.size() > before && !tag.value("type").equals("hidden")) {
        form.folds().get(tag).stream().filter(opened::add).forEach(fold -> put(fold.to() - 1, " open"));
      }
    }
  }

  private void input(Tag tag, String name) {
    var type = tag.value("type");
    if (UNTYPED.contains(type)) {
      secrets = secrets || type.equals("password") || type.equals("file");
    } else if (type.equals("radio") || type.equals("checkbox")) {
      var value = tag.has("value") ? tag.value("value") : "on";
      var chosen = left.containsKey(name) ? left.get(name).remove(value) : false;
      if (sent.containsKey(name) || type.equals("checkbox")) {
        mark(tag, "checked", chosen);
      }
    } else if (next(name) instanceof String value && !value.equals(tag.value("value"))) {
      int from = tag.valueFrom("value");
      if (from < 0) {
        put(tag.to() - 1, " value=\"" + Tag.escaped(value) + "\"");
      } else {
        edits.add(new Edit(from, page.indexOf('"', from), Tag.escaped(value)));
      }
    }
  }

  private void textarea(Tag tag, String name) {
    int end = page.indexOf("</textarea>", tag.to());
    if (next(name) instanceof String value && !same(value, Tag.unescaped(page.substring(tag.to(), end)))) {
      edits.add(new Edit(tag.to(), end, "\n" + Tag.escaped(value)));
    }
  }

  // Browsers send lines ended by both, and drop the first one of a box.
  private static boolean same(String sent, String shown) {
    var there = shown.startsWith("\n") ? shown.substring(1) : shown;
    return sent.replace("\r\n", "\n").equals(there);
  }

  private void select(List<Tag> tags, int at, String name) {
    var options = tags.subList(at + 1, tags.size()).stream().takeWhile(tag -> !tag.is("/select"))
        .filter(tag -> tag.is("option")).toList();
    var value = left.containsKey(name) ? left.get(name).peek() : null;
    if (value != null && options.stream().anyMatch(option -> option.value("value").equals(value))) {
      next(name);
      options.forEach(option -> mark(option, "selected", option.value("value").equals(value)));
    }
  }

  private void mark(Tag tag, String attribute, boolean holds) {
    int place = tag.place(attribute);
    if (holds && place < 0) {
      put(tag.to() - 1, " " + attribute);
    } else if (!holds && place >= 0) {
      edits.add(new Edit(place - 1, place + attribute.length(), ""));
    }
  }

  private @Nullable String next(String name) {
    var values = left.get(name);
    return values == null ? null : values.poll();
  }

  private void put(int at, String text) {
    edits.add(new Edit(at, at, text));
  }

  // Nothing that was typed is lost: what has no field any more is shown as it was written. What pages give their fields
  // themselves is not: ids, numbers of versions, names of buttons.
  private List<String> unplaced() {
    return left.values().stream()
        .flatMap(Deque::stream)
        .filter(value -> !value.isBlank() && !value.matches("[a-z0-9_.-]*|[0-9A-Fa-f-]{36}"))
        .distinct()
        .toList();
  }

  private String edited() {
    edits.sort(Comparator.comparingInt(Edit::from));
    var text = new StringBuilder(page.length() + 1000);
    int at = 0;
    for (var edit : edits) {
      text.append(page, at, edit.from()).append(edit.text());
      at = edit.to();
    }
    return text.append(page, at, page.length()).toString();
  }

  private static String path(String address) {
    int query = address.indexOf('?');
    return query < 0 ? address : address.substring(0, query);
  }
}
