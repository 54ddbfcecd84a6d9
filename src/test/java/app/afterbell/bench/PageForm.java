package app.afterbell.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A form of a page, with what it would send as it stands; where nothing is chosen yet, with the first choice. */
record PageForm(String action, Map<String, String> fields) {

  private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("<(input|textarea|select)\\b([^>]*)>([^<]*)", Pattern.DOTALL);

  static PageForm withAction(String page, String action) {
    return FORM.matcher(page).results()
        .filter(form -> action.equals(attribute(form.group(1), "action")))
        .map(form -> new PageForm(action, fields(form.group(2))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no form for " + action + " in the page"));
  }

  private static Map<String, String> fields(String form) {
    var fields = new LinkedHashMap<String, String>();
    INPUT.matcher(form).results().forEach(input -> {
      var attributes = input.group(2);
      var name = attribute(attributes, "name");
      var type = attribute(attributes, "type");
      boolean checked = attributes.matches("(?s).*\\bchecked\\b.*");
      boolean first = type.equals("radio") && !fields.containsKey(name);
      if (!name.isEmpty() && (checked || first || !type.matches("radio|checkbox"))) {
        fields.put(name, input.group(1).equals("textarea")
            ? HtmlUtils.htmlUnescape(input.group(3)).stripLeading() : attribute(attributes, "value"));
      }
    });
    return fields;
  }

  private static String attribute(String attributes, String name) {
    var found = Pattern.compile("(?<![-\\w])" + name + "=\"([^\"]*)\"").matcher(attributes);
    return found.find() ? HtmlUtils.htmlUnescape(found.group(1)) : "";
  }
}
