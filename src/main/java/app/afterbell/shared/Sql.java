package app.afterbell.shared;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/**
 * SQL that speaks our values: typed ids, enums (lower case in SQL), instants, zones and currencies go in
 * as named parameters and come out as the components of records, matched by name ({@code starts_at} to
 * {@code startsAt}).
 */
@Component
public final class Sql {

  // The server knows from the statement of what none exists: `= any(:ids)` works for any number of ids.
  private static final SqlParameterValue NOTHING = new SqlParameterValue(Types.OTHER, "{}");

  private final JdbcTemplate template;

  public Sql(DataSource database) {
    this.template = new JdbcTemplate(database);
  }

  public Statement sql(String text) {
    return new Statement(template, NamedText.of(text));
  }

  /** One statement with its parameters: then asked for rows, or run. */
  public static final class Statement {

    private final JdbcTemplate template;
    private final NamedText text;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Statement(JdbcTemplate template, NamedText text) {
      this.template = template;
      this.text = text;
    }

    public Statement param(String name, @Nullable Object value) {
      values.put(name, toColumn(value));
      return this;
    }

    /**
     * The column that each of these rows has, as an array: several such make the rows of
     * {@code unnest(:a::uuid[], :b::text[])}.
     */
    public <T> Statement each(String name, Collection<T> rows, Function<? super T, @Nullable Object> column) {
      return param(name, rows.stream().<@Nullable Object>map(column).toList());
    }

    /** All rows, as records or as single values of a type that a column can hold. */
    public <T> List<T> list(Class<T> type) {
      return template.query(text.positional(), text.setter(values), RecordMapper.of(type)::rows);
    }

    public <T> List<T> list(RowMapper<T> mapper) {
      return template.query(text.positional(), text.setter(values), mapper);
    }

    public <T> Optional<T> optional(Class<T> type) {
      return DataAccessUtils.optionalResult(list(type));
    }

    /** The one row that must be there: where it is not, it is nobody's to see. */
    public <T> T one(Class<T> type) {
      return optional(type).orElseThrow(NotFound::new);
    }

    /** Runs it. @return how many rows it wrote */
    public int update() {
      return template.update(text.positional(), text.setter(values));
    }
  }

  static @Nullable Object toColumn(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Id id -> id.value();
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
      case ZoneId zone -> zone.getId();
      case Currency currency -> currency.getCurrencyCode();
      case Collection<?> many when many.isEmpty() -> NOTHING;
      case Collection<?> many -> toArray(many.stream().map(Sql::toColumn).toList());
      default -> value;
    };
  }

  // An SQL array's type comes from the Java array's; what else there is, such as instants, goes as text, which its
  // statement casts.
  private static Object[] toArray(List<@Nullable Object> values) {
    return switch (values.stream().filter(Objects::nonNull).findFirst().orElse("")) {
      case UUID _ -> values.toArray(UUID[]::new);
      case Integer _ -> values.toArray(Integer[]::new);
      case Long _ -> values.toArray(Long[]::new);
      default -> values.stream().map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    };
  }
}
