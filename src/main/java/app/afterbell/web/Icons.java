package app.afterbell.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one set of icons, stroke 1.8: {@code icons.svg}, which the layout draws into each page once, to be pointed at. */
@Component
public class Icons {

  private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"i-([a-z0-9-]+)\"");

  private final String sprite;
  private final Map<String, Content> icons = new HashMap<>();

  Icons() {
    try {
      sprite = new ClassPathResource("icons.svg").getContentAsString(StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SYMBOL.matcher(sprite).results().map(found -> found.group(1)).forEach(name -> icons.put(name, output ->
        output.writeContent("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-" + name + "\"/></svg>")));
  }

  public Content sprite() {
    return output -> output.writeContent(sprite);
  }

  Content icon(String name) {
    var icon = icons.get(name);
    if (icon == null) {
      throw new IllegalArgumentException("no icon " + name + " in icons.svg");
    }
    return icon;
  }
}
