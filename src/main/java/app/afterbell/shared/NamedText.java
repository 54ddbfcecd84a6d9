package app.afterbell.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/**
 * A statement's text with a question mark for each {@code :name}, and the names in their places. Found out once: our
 * texts are constants, and a connection finds what it has prepared by the same text again.
 */
final class NamedText {

  private static final ConcurrentMap<String, NamedText> KNOWN = new ConcurrentHashMap<>();

  private final String positional;
  private final List<String> names;

  private NamedText(String text) {
    var asked = new Names();
    positional = NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(text), asked);
    names = List.copyOf(asked.names);
  }

  static NamedText of(String text) {
    return KNOWN.computeIfAbsent(text, NamedText::new);
  }

  String positional() {
    return positional;
  }

  /** @param values by name; those that the text does not ask for are left */
  PreparedStatementSetter setter(Map<String, @Nullable Object> values) {
    for (var name : names) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("no value for :" + name + " in " + positional);
      }
    }
    return statement -> {
      for (int i = 0; i < names.size(); i++) {
        set(statement, i + 1, values.get(names.get(i)));
      }
    };
  }

  // A null of no type: the server takes its type from the statement, and is not asked for it.
  private static void set(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
    switch (value) {
      case null -> statement.setNull(place, Types.NULL);
      case SqlParameterValue typed -> statement.setObject(place, typed.getValue(), typed.getSqlType());
      default -> statement.setObject(place, value);
    }
  }

  /** Notes for which names it is asked, and has none: so each becomes a question mark. */
  private static final class Names implements SqlParameterSource {

    private final List<String> names = new ArrayList<>();

    @Override
    public boolean hasValue(String name) {
      names.add(name);
      return false;
    }

    @Override
    public Object getValue(String name) {
      throw new IllegalArgumentException(name);
    }
  }
}
