package app.afterbell.company.web.brand;

import app.afterbell.organization.Brands;
import app.afterbell.organization.Colour;
import app.afterbell.organization.Theme;
import app.afterbell.shared.NotFound;
import app.afterbell.web.OpenPaths;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The styles of a colour, and pictures by their hash: what stands at an address never changes, and names nobody. A
 * colour that is not read has no styles.
 */
@Controller
class BrandFiles implements OpenPaths {

  private static final String LOGO = """
      @layer components{.brand .logo{height:2.25rem;width:auto;max-width:100%;object-fit:contain;\
      background:#fff;border-radius:6px;padding:2px 4px}}
      """;

  private final Brands brands;

  BrandFiles(Brands brands) {
    this.brands = brands;
  }

  @Override
  public List<String> open() {
    return List.of("/brand/**");
  }

  @GetMapping("/brand/{name}")
  ResponseEntity<byte[]> file(@PathVariable String name,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
    var css = name.endsWith(".css");
    var tag = "\"" + name + "\"";
    var body = css ? style(name.substring(0, name.length() - 4)) : picture(name);
    var answer = tag.equals(known) ? ResponseEntity.status(304) : ResponseEntity.ok();
    answer.eTag(tag).cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_TYPE, css ? "text/css;charset=utf-8" : "image/png");
    return tag.equals(known) ? answer.build() : answer.body(body);
  }

  private byte[] picture(String name) {
    if (!name.matches("[0-9a-f]{16}\\.png")) {
      throw new NotFound();
    }
    return brands.png(name.substring(0, 16)).orElseThrow(NotFound::new);
  }

  private static byte[] style(String name) {
    if (name.equals("ours-ours")) {
      return LOGO.getBytes(StandardCharsets.UTF_8);
    }
    if (!name.matches("[0-9a-f]{6}-[0-9a-f]{6}")) {
      throw new NotFound();
    }
    var light = Colour.of(name.substring(0, 6)).filter(Theme.LIGHT::reads).orElseThrow(NotFound::new);
    var dark = Colour.of(name.substring(7)).filter(Theme.DARK::reads).orElseThrow(NotFound::new);
    return ("@layer tokens{:root{"
        + token("accent", light, dark)
        + token("accent-2", Theme.LIGHT.stronger(light), Theme.DARK.stronger(dark))
        + token("accent-ink", Theme.LIGHT.ink(light), Theme.DARK.ink(dark))
        + token("accent-soft", Theme.LIGHT.soft(light), Theme.DARK.soft(dark))
        + "}}" + LOGO).getBytes(StandardCharsets.UTF_8);
  }

  private static String token(String name, Colour light, Colour dark) {
    return "--" + name + ":light-dark(" + light.hex() + "," + dark.hex() + ");";
  }
}
