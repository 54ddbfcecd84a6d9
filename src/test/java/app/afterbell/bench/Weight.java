package app.afterbell.bench;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a first visit loads: the page and what it names. A font counts if its range holds the letter A, as browsers
 * decide.
 *
 * @param bytes over the wire, compressed, without headers
 */
record Weight(int requests, int bytes) {

  private static final Pattern NAMED = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+|/[\\w-]+\\.(?:svg|ico))");
  private static final Pattern FACE = Pattern.compile("@font-face\\s*\\{([^}]*)}");
  private static final Pattern URL = Pattern.compile("url\\([\"']?([^)\"']+)");

  static Weight of(Visitor visitor, String path) throws IOException, InterruptedException {
    var files = new LinkedHashSet<String>(Set.of(path));
    NAMED.matcher(visitor.page(path)).results().forEach(found -> files.add(found.group(1)));
    for (var css : files.stream().filter(file -> file.endsWith(".css")).toList()) {
      FACE.matcher(visitor.page(css)).results().map(face -> face.group(1))
          .filter(face -> !face.contains("unicode-range") || face.matches("(?is).*u\\+0{0,4}(-|20-).*"))
          .forEach(face -> URL.matcher(face).results().limit(1).forEach(url -> files.add(url.group(1))));
    }
    int bytes = 0;
    for (var file : files) {
      bytes += visitor.weight(file);
    }
    return new Weight(files.size(), bytes);
  }
}
