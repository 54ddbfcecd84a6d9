package app.afterbell.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** Texts, icons and the templates that name them. */
class TextsTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final Path MODULES = MAIN.resolve("java/app/afterbell");
  // A whole key: one that is put together from parts ends in a dot or a dash.
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_-]+)+)\"");
  private static final Pattern WHOLE_OR_BEGUN = Pattern.compile("\"([a-z]+\\.[a-z0-9_.-]+)\"");
  private static final Pattern ICON = Pattern.compile("(?:icon\\(|icon = )\"([a-z0-9-]+)\"");

  @Test
  void hasATextForEveryKeyInATemplate() throws IOException {
    var texts = texts().keySet();
    var modules = texts.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(toSet());
    var missing = new TreeSet<String>();
    for (var template : templates()) {
      KEY.matcher(Files.readString(template)).results().map(found -> found.group(1))
          .filter(key -> modules.contains(key.substring(0, key.indexOf('.'))))
          .filter(key -> !key.endsWith(".") && !key.endsWith("-") && !texts.contains(key))
          .forEach(key -> missing.add(template.getFileName() + ": " + key));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void writesEachTextAsAMessageThatCanBeFormatted() throws IOException {
    texts().forEach((key, text) -> {
      assertThat(text).as(key).doesNotContain("'").doesNotContain("!").isNotBlank();
      assertThat(new MessageFormat(text, Locale.US)).as(key).isNotNull();
    });
  }

  @Test
  void namesKeysByTheirModule() throws IOException {
    for (var file : files(MAIN.resolve("resources/messages"), ".properties")) {
      var module = file.getFileName().toString().replace(".properties", "");
      var keys = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        keys.load(reader);
      }
      assertThat(keys.stringPropertyNames()).as(module).allMatch(key -> key.startsWith(module + "."));
    }
  }

  /**
   * A text of a module that this one may not call stands on the wrong floor, and is lost with the page that it was
   * written for.
   */
  @Test
  void takesTextsOfTheOwnModuleAndOfThoseThatItMayCall() throws IOException {
    var texts = texts().keySet();
    var strange = new TreeSet<String>();
    for (var file : Stream.concat(templates().stream(), files(MODULES, ".java").stream()).toList()) {
      var module = MODULES.relativize(file).getName(0).toString();
      if (!file.getParent().equals(MODULES)) {
        WHOLE_OR_BEGUN.matcher(Files.readString(file)).results().map(found -> found.group(1))
            .filter(key -> texts.stream()
                .anyMatch(text -> text.equals(key) || !texts.contains(key) && text.startsWith(key)))
            .filter(key -> !mayUse(module, key.substring(0, key.indexOf('.'))))
            .forEach(key -> strange.add(module + "/" + file.getFileName() + ": " + key));
      }
    }
    assertThat(strange).isEmpty();
  }

  private static boolean mayUse(String module, String texts) {
    try {
      var declared = Class.forName("app.afterbell." + module + ".package-info").getAnnotation(ApplicationModule.class);
      return module.equals(texts) || List.of(declared.allowedDependencies()).contains(texts);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no package-info in " + module, e);
    }
  }

  @Test
  void hasEachIconThatATemplateNames() throws IOException {
    var sprite = Files.readString(MAIN.resolve("resources/icons.svg"));
    var missing = new TreeSet<String>();
    for (var template : templates()) {
      ICON.matcher(Files.readString(template)).results().map(found -> found.group(1))
          .filter(name -> !sprite.contains("id=\"i-" + name + "\""))
          .forEach(missing::add);
    }
    assertThat(missing).isEmpty();
  }

  // An instant may have nanoseconds, and HTML knows three digits of them.
  @Test
  void tellsTimesToMachinesByFormatsAlone() throws IOException {
    for (var template : templates()) {
      assertThat(Files.readString(template)).as(template.toString())
          .doesNotContainPattern("datetime=\"(?!\\$\\{Formats\\.machine)");
    }
  }

  // "hx-get" is htmx's word alone; "data-hx-get" is HTML too.
  @Test
  void writesAttributesThatHtmlKnows() throws IOException {
    for (var template : templates()) {
      assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern("[\\s\"]hx-[a-z-]+=");
    }
  }

  private static Map<String, String> texts() throws IOException {
    var texts = new HashMap<String, String>();
    for (var file : files(MAIN.resolve("resources/messages"), ".properties")) {
      var properties = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
    return texts;
  }

  private static List<Path> templates() throws IOException {
    return files(MAIN.resolve("java"), ".jte");
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).toList();
    }
  }
}
