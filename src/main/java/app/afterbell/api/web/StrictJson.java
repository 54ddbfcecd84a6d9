package app.afterbell.api.web;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.shared.Id;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads the JSON of a request: what is not exactly as documented is a problem that says where, and what would be right.
 */
@Component
class StrictJson {

  private static final int DEEPEST = 16;

  private final JsonMapper mapper;

  StrictJson() {
    var limits = StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(20).build();
    var factory = JsonFactory.builder()
        .streamReadConstraints(limits)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    mapper = JsonMapper.builder(factory)
        .addModule(new IdsInJson())
        .addModule(new InstantsInJson())
        .annotationIntrospector(new Json.LowerCaseEnums())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(LogicalType.Textual, numbers -> {
          for (var shape : List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            numbers.setCoercion(shape, CoercionAction.Fail);
          }
        })
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .build();
  }

  <T> T read(byte[] body, Class<T> type) {
    try {
      var value = mapper.readValue(text(body), type);
      if (value == null) {
        throw malformed(Fault.at("", "must be an object"));
      }
      return value;
    } catch (UnrecognizedPropertyException e) {
      var known = e.getKnownPropertyIds().stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
      throw malformed(Fault.at(pointer(e), "is not known here; known are " + known));
    } catch (MismatchedInputException e) {
      throw malformed(Fault.at(pointer(e), "must be " + rightFor(e.getTargetType())));
    } catch (InputCoercionException e) {
      throw malformed(Fault.at(pointer(e), "must be a whole number that is not so large"));
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw malformed(Fault.of(at == null
          ? "The body must be JSON"
          : "The body must be JSON without repeated fields, at most %d deep: it stops being so in line %d, column %d"
              .formatted(DEEPEST, at.getLineNr(), at.getColumnNr())));
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw malformed(Fault.of("The body must be UTF-8"));
    }
  }

  private static Problem.Found malformed(Fault fault) {
    return Problem.of(ProblemType.MALFORMED, List.of(fault)).found();
  }

  private static String pointer(JacksonException e) {
    return e.getPath().stream()
        .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String rightFor(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
      return "a whole number";
    }
    if (type == Instant.class) {
      return "an instant such as 2026-11-23T21:00:00Z";
    }
    if (type.isEnum()) {
      return "one of " + Stream.of(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }
    if (Id.class.isAssignableFrom(type)) {
      return "a UUID";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return type == String.class ? "a text" : type == boolean.class ? "true or false" : "an object";
  }
}
