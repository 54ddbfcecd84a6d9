package app.afterbell.help;

import app.afterbell.shared.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The door to the articles: the files {@code help/<portal>/<place>-<slug>.md}, read when the first is asked for. */
@Component
public class Articles {

  private static final Pattern FILE = Pattern.compile("(?<place>\\d\\d)-(?<slug>[a-z0-9-]+)\\.md");

  private final Supplier<List<Article>> all;

  Articles(ResourcePatternResolver files) {
    this.all = SingletonSupplier.of(() -> read(files));
  }

  /** Of this portal, in the order in which they are read. */
  public List<Article> of(Portal portal) {
    return all.get().stream().filter(article -> article.portal() == portal).toList();
  }

  public Optional<Article> find(Portal portal, String slug) {
    return of(portal).stream().filter(article -> article.slug().equals(slug)).findFirst();
  }

  private static List<Article> read(ResourcePatternResolver files) {
    return Arrays.stream(Portal.values()).flatMap(portal -> read(files, portal).stream()).toList();
  }

  private static List<Article> read(ResourcePatternResolver files, Portal portal) {
    try {
      return Arrays.stream(files.getResources("classpath*:help" + portal.path() + "/*.md"))
          .sorted(Comparator.comparing(Articles::nameOf))
          .map(file -> article(portal, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Article article(Portal portal, Resource file) {
    var name = FILE.matcher(nameOf(file));
    if (!name.matches()) {
      throw new IllegalArgumentException("an article is named <place>-<slug>.md, not " + nameOf(file));
    }
    try {
      return Article.of(portal, name.group("slug"), file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Resource file) {
    return Objects.requireNonNull(file.getFilename()).toLowerCase(Locale.ROOT);
  }
}
