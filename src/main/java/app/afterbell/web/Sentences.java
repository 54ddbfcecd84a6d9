package app.afterbell.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/** The texts of all modules; those with values in them by {@link Sentence}. */
final class Sentences extends ReloadableResourceBundleMessageSource {

  private final Map<Locale, Map<String, Sentence>> known = new ConcurrentHashMap<>();

  @Override
  protected @Nullable String getMessageInternal(
      @Nullable String code, @Nullable Object @Nullable [] values, @Nullable Locale locale) {
    if (code == null || locale == null || values == null || values.length == 0) {
      return super.getMessageInternal(code, values, locale);
    }
    var ours = known.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>());
    var found = ours.get(code);
    var sentence = found != null ? found : ours.computeIfAbsent(code, key -> sentence(key, locale));
    return sentence == null ? super.getMessageInternal(code, values, locale) : sentence.with(values);
  }

  private @Nullable Sentence sentence(String key, Locale locale) {
    var pattern = resolveCodeWithoutArguments(key, locale);
    return pattern == null ? null : new Sentence(pattern, locale);
  }
}
