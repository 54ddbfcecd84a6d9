package app.afterbell.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request of one route in a {@link Company}, by somebody that it is for, and what it may cost.
 *
 * @param route as its controller writes it: {@code GET /mentor/sessions/{id}}
 * @param path with the ids in their places
 * @param email whose sign-in it is; null: nobody's
 * @param token the bearer token of a program, instead of a sign-in
 * @param fields of the form; a JSON body is there alone, under {@link #JSON}
 * @param status that it is answered with; 0: any that is no refusal
 * @param now the bounds that today's statements keep
 * @param wanted the bounds that they are to keep
 * @param whole tables that today's statements read whole, or a large part of, and are not to
 */
public record Ask(
    String route,
    String path,
    @Nullable String email,
    @Nullable String token,
    Map<String, String> fields,
    int status,
    Cost now,
    Cost wanted,
    Set<String> whole) {

  public static final String JSON = "json";

  /**
   * @param statements in the request, without begin and commit
   * @param buffers hit and read by all of them, 8 KB each
   */
  public record Cost(int statements, int buffers) {}

  private static final Cost NOTHING = new Cost(0, 0);

  static Ask ask(String route, Object... ids) {
    var path = route.substring(route.indexOf(' ') + 1);
    for (var id : ids) {
      path = path.replaceFirst("\\{\\w+}", id.toString());
    }
    return new Ask(route, path, null, null, Map.of(), 0, NOTHING, NOTHING, Set.of());
  }

  Ask as(String who) {
    return new Ask(route, path, who, token, fields, status, now, wanted, whole);
  }

  Ask byToken(String secret) {
    return new Ask(route, path, email, secret, fields, status, now, wanted, whole);
  }

  /** @param query after the question mark */
  Ask at(String query) {
    return new Ask(route, path + "?" + query, email, token, fields, status, now, wanted, whole);
  }

  Ask with(String field, Object value) {
    var more = new LinkedHashMap<>(fields);
    more.put(field, value.toString());
    return new Ask(route, path, email, token, more, status, now, wanted, whole);
  }

  Ask with(Map<String, String> form) {
    var more = new LinkedHashMap<>(fields);
    more.putAll(form);
    return new Ask(route, path, email, token, more, status, now, wanted, whole);
  }

  /** Refused, or made: what is not just a page or the way to one. */
  Ask answers(int expected) {
    return new Ask(route, path, email, token, fields, expected, now, wanted, whole);
  }

  /** What it costs and may cost. */
  Ask costs(int statements, int buffers) {
    return new Ask(route, path, email, token, fields, status, new Cost(statements, buffers),
        new Cost(statements, buffers), whole);
  }

  /** What it is to cost. */
  Ask shall(int statements, int buffers) {
    return new Ask(route, path, email, token, fields, status, now, new Cost(statements, buffers), whole);
  }

  Ask reads(String... tables) {
    return new Ask(route, path, email, token, fields, status, now, wanted, Set.of(tables));
  }

  public boolean isAnsweredBy(int answer) {
    return status == 0 ? answer < 400 : answer == status;
  }

  public String method() {
    return route.substring(0, route.indexOf(' '));
  }

  /** The cookie's value of the sign-in that {@link Company} gives everybody. */
  public @Nullable String cookie() {
    return email == null ? null : "bench-" + email;
  }

  /** With a star for each id: the rows of two turns have the same. */
  @Override
  public String toString() {
    var words = fields.containsKey("q") ? " " + fields.get("q") : "";
    return method() + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*") + words;
  }
}
