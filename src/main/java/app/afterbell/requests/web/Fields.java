package app.afterbell.requests.web;

import app.afterbell.web.Typed;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form as its page shows it again. */
final class Fields {

  private Fields() {}

  /** The first value of each field, in the order of the form. */
  static Map<String, String> of(Typed typed) {
    var fields = new LinkedHashMap<String, String>();
    typed.names().forEach(name -> fields.put(name, typed.text(name)));
    return fields;
  }
}
