package app.afterbell.shared;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows into records, by component name; into a typed id, an enum or a plain value, by the first column. An amount of
 * money takes its currency from the row’s column of that name.
 */
final class RecordMapper<T> {

  private static final ConcurrentMap<Class<?>, RecordMapper<?>> KNOWN = new ConcurrentHashMap<>();

  private static final ConcurrentMap<Class<?>, MethodHandle> ID_CONSTRUCTORS = new ConcurrentHashMap<>();

  private final List<String> columns;
  private final List<Reader> readers;
  private final @Nullable MethodHandle constructor;

  @FunctionalInterface
  private interface Reader {
    @Nullable Object read(ResultSet row, int column) throws SQLException;
  }

  @SuppressWarnings("unchecked")
  static <T> RecordMapper<T> of(Class<T> type) {
    return (RecordMapper<T>) KNOWN.computeIfAbsent(type, RecordMapper::new);
  }

  private RecordMapper(Class<T> type) {
    if (type.isRecord() && !Id.class.isAssignableFrom(type)) {
      var components = type.getRecordComponents();
      columns = Arrays.stream(components).map(RecordMapper::columnOf).toList();
      readers = Arrays.stream(components).map(c -> reader(type, c)).toList();
      constructor = constructorOf(type, components).asSpreader(Object[].class, components.length);
    } else {
      columns = List.of();
      readers = List.of(reader(type, type));
      constructor = null;
    }
  }

  /** All rows from here on; where each column is, is asked once. */
  List<T> rows(ResultSet result) throws SQLException {
    var rows = new ArrayList<T>();
    int[] places = null;
    while (result.next()) {
      places = places == null ? places(result) : places;
      rows.add(row(result, places));
    }
    return rows;
  }

  private int[] places(ResultSet result) throws SQLException {
    if (constructor == null) {
      return new int[] {1};
    }
    var places = new int[columns.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = result.findColumn(columns.get(i));
    }
    return places;
  }

  @SuppressWarnings("unchecked")
  private T row(ResultSet row, int[] places) throws SQLException {
    var values = new @Nullable Object[places.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = readers.get(i).read(row, places[i]);
    }
    if (constructor == null) {
      return (T) values[0];
    }
    try {
      return (T) constructor.invoke(values);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static String columnOf(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static Reader reader(Class<?> type, Type generic) {
    return (row, column) -> valueOf(type, generic, row, column);
  }

  // Where there is no value, a component that must have one is named, with its column.
  private static Reader reader(Class<?> record, RecordComponent component) {
    var reader = component.getType() == Money.class
        ? (Reader) RecordMapper::money
        : reader(component.getType(), component.getGenericType());
    return !component.getType().isPrimitive() ? reader : (row, column) -> {
      var value = reader.read(row, column);
      if (value == null) {
        throw new IllegalStateException("%s is null, and %s.%s is %s".formatted(
            columnOf(component), record.getName(), component.getName(), component.getType()));
      }
      return value;
    };
  }

  private static @Nullable Object valueOf(Class<?> type, Type generic, ResultSet row, int column) throws SQLException {
    if (type == Instant.class) {
      var at = row.getObject(column, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
    if (type == LocalDate.class || type == LocalTime.class || type == LocalDateTime.class) {
      return row.getObject(column, type);
    }
    if (type == List.class) {
      return listOf((Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0], row, column);
    }
    return convert(row.getObject(column), type);
  }

  private static @Nullable Money money(ResultSet row, int column) throws SQLException {
    var minor = row.getObject(column);
    return minor == null
        ? null : new Money(((Number) minor).longValue(), Currency.getInstance(row.getString("currency")));
  }

  private static @Nullable Object listOf(Class<?> element, ResultSet row, int column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? List.of()
        : Arrays.stream((Object[]) array.getArray()).map(value -> convert(value, element)).toList();
  }

  private static @Nullable Object convert(@Nullable Object value, Class<?> type) {
    return switch (value) {
      case null -> null;
      case UUID id when Id.class.isAssignableFrom(type) -> idOf(type, id);
      case String text when type.isEnum() -> constant(type, text);
      case String text when type == ZoneId.class -> ZoneId.of(text);
      case String text when type == Currency.class -> Currency.getInstance(text);
      case Number number when type == long.class || type == Long.class -> number.longValue();
      case Number number when type == int.class || type == Integer.class -> Math.toIntExact(number.longValue());
      default -> value;
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object constant(Class<?> type, String text) {
    return Enum.valueOf((Class<Enum>) type, text.toUpperCase(Locale.ROOT));
  }

  private static Object idOf(Class<?> type, UUID id) {
    try {
      return ID_CONSTRUCTORS.computeIfAbsent(type, t -> constructorOf(t, t.getRecordComponents())).invoke(id);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static MethodHandle constructorOf(Class<?> type, RecordComponent[] components) {
    var parameters = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      return lookup.findConstructor(type, MethodType.methodType(void.class, parameters));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be read from a row", e);
    }
  }
}
