package app.afterbell.api.web;

import app.afterbell.shared.Id;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Typed ids are UUIDs in JSON, written out in their 36 characters and read in no other form. */
final class IdsInJson extends SimpleModule {

  private static final Pattern UUID_SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  IdsInJson() {
    super("ids");
    addSerializer(new Writer());
    setDeserializers(new Readers());
  }

  private static final class Writer extends StdSerializer<Id> {
    private Writer() {
      super(Id.class);
    }

    @Override
    public void serialize(Id id, JsonGenerator json, SerializationContext context) {
      json.writeString(id.value().toString());
    }
  }

  private static final class Readers extends SimpleDeserializers {
    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
      return Id.class.isAssignableFrom(type.getRawClass())
          ? new Reader(type.getRawClass())
          : super.findBeanDeserializer(type, config, bean);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
      return Id.class.isAssignableFrom(type) || super.hasDeserializerFor(config, type);
    }
  }

  private static final class Reader extends StdDeserializer<Object> {
    private Reader(Class<?> type) {
      super(type);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        return context.handleUnexpectedToken(handledType(), json);
      }
      var text = json.getString();
      if (!UUID_SHAPE.matcher(text).matches()) {
        throw context.weirdStringException(text, handledType(), "not a UUID");
      }
      try {
        return handledType().getConstructor(UUID.class).newInstance(UUID.fromString(text));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
