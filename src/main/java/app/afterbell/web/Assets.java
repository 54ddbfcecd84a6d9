package app.afterbell.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Styles, behaviours and fonts, joined at the start: one file of each, named by the hash of what is in it, so that
 * browsers keep it for ever. There is no build step: a stylesheet is a file in {@code static/css}.
 */
@Component
public class Assets {

  private static final Pattern FONT = Pattern.compile("url\\(([a-z0-9-]+\\.woff2)\\)");

  private static final String CSS = "text/css;charset=utf-8";
  private static final String JS = "text/javascript;charset=utf-8";

  /** What goes over the wire. @param gzipped absent where it would not be smaller */
  record File(String type, byte[] raw, byte @Nullable [] gzipped) {}

  private final Map<String, File> files = new HashMap<>();
  private final String css;
  private final String js;
  private final String icon;
  private final Map<String, String> fonts = new HashMap<>();
  private final Map<String, String> behaviours = new HashMap<>();
  private final Map<String, String> styles = new HashMap<>();

  Assets() throws IOException {
    var jar = new PathMatchingResourcePatternResolver(); // one: it lists what is in the jar once
    for (var font : resources(jar, "static/fonts/*.woff2")) {
      fonts.put(font.getFilename(), add(font.getFilename(), "font/woff2", font.getContentAsByteArray()));
    }
    css = add("app.css", CSS, smallStyle(joined(resources(jar, "static/css/*.css"))));
    js = add("app.js", JS, smallBehaviour(joined(resources(jar, "static/js/*.js"))));
    for (var apart : byName(resources(jar, "static/css/apart/*.css")).entrySet()) {
      styles.put(apart.getKey(), add(apart.getKey() + ".css", CSS, smallStyle(joined(apart.getValue()))));
    }
    for (var apart : byName(resources(jar, "static/js/apart/*.js")).entrySet()) {
      behaviours.put(apart.getKey(), add(apart.getKey() + ".js", JS, smallBehaviour(joined(apart.getValue()))));
    }
    icon = add("icon.svg", "image/svg+xml", resources(jar, "static/icon.svg")[0].getContentAsByteArray());
  }

  public String css() {
    return css;
  }

  public String js() {
    return js;
  }

  /** A behaviour of a few pages, which name it: {@code static/js/apart/<name>.js}, or several {@code <name>-….js}. */
  public String apart(String name) {
    return Objects.requireNonNull(behaviours.get(name), () -> "no behaviour " + name);
  }

  /** Styles of a few pages, which name them above what needs them: {@code static/css/apart}, likewise. */
  public String style(String name) {
    return Objects.requireNonNull(styles.get(name), () -> "no style " + name);
  }

  public String icon() {
    return icon;
  }

  /** The font that every page shows first. */
  public String font() {
    return font("newsreader-500.woff2");
  }

  @Nullable File file(String name) {
    return files.get(name);
  }

  private String font(String name) {
    return Objects.requireNonNull(fonts.get(name), () -> "no font " + name);
  }

  private String add(String name, String type, byte[] content) throws IOException {
    var dot = name.lastIndexOf('.');
    var hashed = name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
    var gzipped = type.startsWith("font/") ? null : gzip(content);
    files.put(hashed, new File(type, content, gzipped));
    return "/assets/" + hashed;
  }

  // "writing-draft.js" and "writing-editor.js" are two files of "writing"
  private static Map<String, Resource[]> byName(Resource[] files) {
    return Arrays.stream(files).collect(Collectors.groupingBy(
        file -> Objects.requireNonNull(file.getFilename()).split("[-.]")[0],
        Collectors.collectingAndThen(Collectors.toList(), all -> all.toArray(Resource[]::new))));
  }

  private static String joined(Resource[] files) {
    return Arrays.stream(files).map(Assets::textOf).collect(Collectors.joining("\n"));
  }

  // In the order of their names: the one that must come first begins with "_".
  private static Resource[] resources(ResourcePatternResolver jar, String pattern) throws IOException {
    var found = jar.getResources("classpath:" + pattern);
    Arrays.sort(found, Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())));
    return found;
  }

  private static String textOf(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Comments and blanks that only we need are a tenth of what would be sent. No string of ours has these marks in it.
  private byte[] smallStyle(String css) {
    var small = css.replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\\s+", " ")
        .replaceAll(" ?([{};]) ?", "$1")
        .replaceAll("([,:]) (?!\")", "$1")
        .replace(";}", "}").strip();
    return bytes(FONT.matcher(small).replaceAll(found -> "url(" + font(found.group(1)) + ")"));
  }

  // Lines stay lines: a new one may end a statement.
  private static byte[] smallBehaviour(String script) {
    return bytes(script.replaceAll("(?m)^\\s*//.*\\n", "").replaceAll("(?m)^\\s+", ""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes) {{
        def.setLevel(9);
      }}) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
