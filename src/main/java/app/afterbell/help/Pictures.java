package app.afterbell.help;

import app.afterbell.help.Picture.Shot;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The door to the pictures and films of the articles: files in {@code help/pictures} that {@code bin/help-pictures}
 * makes from the product itself. They stay where they are, and are read when they are asked for: none is kept in
 * memory.
 */
@Component
public class Pictures {

  private static final String FOLDER = "classpath*:help/pictures/";

  private final ResourcePatternResolver files;
  private final Supplier<Map<String, Resource>> byName = SingletonSupplier.of(() -> read(Pictures::nameOf));
  private final Supplier<Map<String, Resource>> byPath = SingletonSupplier.of(() -> read(this::hashed));
  private final Supplier<Properties> index = SingletonSupplier.of(this::readIndex);

  Pictures() {
    this.files = new PathMatchingResourcePatternResolver();
  }

  /** @throws IllegalArgumentException for a name that there is not */
  public Picture of(String name) {
    var alt = index.get().getProperty(name + ".alt");
    if (alt == null) {
      throw new IllegalArgumentException("no picture is called " + name);
    }
    return new Picture(alt, shot(name, "wide"), shot(name, "phone"));
  }

  /** Of this article, where there is one. */
  public Optional<Film> film(Article article) {
    var name = article.name().replace('/', '-');
    return Optional.ofNullable(byName.get().get(name + ".vtt"))
        .map(captions -> Film.of(path(name + ".webm"), path(name + ".vtt"), path(name + ".webp"), textOf(captions)));
  }

  /** @param file the last part of a path as {@link Picture} has it; another name finds nothing */
  public Optional<Resource> file(String file) {
    return Optional.ofNullable(byPath.get().get(file));
  }

  private Shot shot(String name, String size) {
    var measures = index.get().getProperty(name + "." + size).split("x");
    return new Shot(path(name + "-" + size + "-light.webp"), path(name + "-" + size + "-dark.webp"),
        Integer.parseInt(measures[0]), Integer.parseInt(measures[1]));
  }

  private String path(String name) {
    return "/assets/help/" + hashed(Objects.requireNonNull(byName.get().get(name), () -> "no file " + name));
  }

  private Map<String, Resource> read(Function<Resource, String> key) {
    try {
      return Arrays.stream(files.getResources(FOLDER + "*.*"))
          .filter(file -> !nameOf(file).endsWith(".properties"))
          .collect(Collectors.toMap(key, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // As all assets are called: browsers keep a file for ever, and another one has another name.
  private String hashed(Resource file) {
    try (var in = file.getInputStream()) {
      var name = nameOf(file);
      int dot = name.lastIndexOf('.');
      return name.substring(0, dot) + "-" + DigestUtils.md5DigestAsHex(in).substring(0, 12) + name.substring(dot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Properties readIndex() {
    var index = new Properties();
    try (var in = files.getResource("classpath:help/pictures/index.properties").getInputStream()) {
      index.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return index;
  }

  private static String nameOf(Resource file) {
    return Objects.requireNonNull(file.getFilename());
  }

  private static String textOf(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
