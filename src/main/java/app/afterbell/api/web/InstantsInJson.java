package app.afterbell.api.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Instants are texts with their offset (RFC 3339): a number could be seconds or milliseconds. */
final class InstantsInJson extends SimpleModule {

  InstantsInJson() {
    super("instants");
    addDeserializer(Instant.class, new Reader());
  }

  private static final class Reader extends StdDeserializer<Instant> {
    private Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) {
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        return (Instant) context.handleUnexpectedToken(Instant.class, json);
      }
      try {
        return OffsetDateTime.parse(json.getString()).toInstant();
      } catch (DateTimeException _) {
        throw context.weirdStringException(json.getString(), Instant.class, "not an instant");
      }
    }
  }
}
