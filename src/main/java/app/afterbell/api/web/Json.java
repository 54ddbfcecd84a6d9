package app.afterbell.api.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Our values in JSON: ids as UUIDs, enums in lower case, as in SQL. */
@Configuration(proxyBeanMethods = false)
class Json {

  @Bean
  JacksonModule idsInJson() {
    return new IdsInJson();
  }

  @Bean
  JsonMapperBuilderCustomizer enumsInLowerCase() {
    return builder -> builder.annotationIntrospector(new LowerCaseEnums());
  }

  static final class LowerCaseEnums extends JacksonAnnotationIntrospector {
    @Override
    public @Nullable String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, @Nullable String[] names) {
      super.findEnumValues(config, type, constants, names);
      for (int i = 0; i < constants.length; i++) {
        names[i] = names[i] == null ? constants[i].name().toLowerCase(Locale.ROOT) : names[i];
      }
      return names;
    }
  }
}
