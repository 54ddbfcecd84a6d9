package app.afterbell.web;

import gg.jte.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one set of icons, stroke 1.8: {@code icons.svg}. */
@Component
public class Icons {

  private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"i-([a-z0-9-]+)\".*?>(.*?)</symbol>");

  private final Map<String, String> shapes;

  Icons() {
    try {
      var file = new ClassPathResource("icons.svg").getContentAsString(StandardCharsets.UTF_8);
      shapes = SYMBOL.matcher(file).results()
          .collect(Collectors.toMap((MatchResult found) -> found.group(1), found -> found.group(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For one answer. @param whole whether it is a whole page, which draws each of its icons once, at its end */
  Sprite sprite(boolean whole) {
    return new Sprite(whole);
  }

  private String shape(String name) {
    var shape = shapes.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("no icon " + name + " in icons.svg");
    }
    return shape;
  }

  /** The icons of one answer: in a page they point at the drawings at its end, in a part of a page they are whole. */
  public final class Sprite {

    private final boolean whole;
    private final Set<String> used = new LinkedHashSet<>();

    private Sprite(boolean whole) {
      this.whole = whole;
    }

    Content icon(String name) {
      var shape = shape(name);
      used.add(name);
      return output -> output.writeContent("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">"
          + (whole ? "<use href=\"#i-" + name + "\"/>" : shape) + "</svg>");
    }

    /** What the icons so far point at. */
    public Content drawings() {
      return output -> {
        output.writeContent("<svg class=\"sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>");
        used.forEach(name -> output.writeContent("<g id=\"i-" + name + "\">" + shape(name) + "</g>"));
        output.writeContent("</defs></svg>");
      };
    }
  }
}
