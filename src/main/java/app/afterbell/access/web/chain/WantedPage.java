package app.afterbell.access.web.chain;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page to go on to after signing in. It travels in the address, so it comes from anybody: only plain paths of our
 * own are taken, without query, so that nobody is led elsewhere ({@code //evil.example}, {@code /\evil.example}) or
 * made to do anything.
 */
public final class WantedPage {

  public static final String PARAMETER = "next";

  private static final Pattern OURS = Pattern.compile("/(mentor|family|staff|settings)(/[A-Za-z0-9_-]{1,64}){0,6}");

  private WantedPage() {}

  /** What the request asks to go on to; the home page where it asks for nothing, or for what is not ours. */
  public static String of(HttpServletRequest request) {
    return checked(request.getParameter(PARAMETER)).orElse("/");
  }

  public static Optional<String> checked(@Nullable String path) {
    return Optional.ofNullable(path).filter(p -> OURS.matcher(p).matches());
  }

  /** Where to sign in, and then come back to this page. */
  public static String signInFor(@Nullable String path) {
    return checked(path)
        .map(p -> "/sign-in?" + PARAMETER + "=" + URLEncoder.encode(p, StandardCharsets.UTF_8))
        .orElse("/sign-in");
  }

  /** The path of an address that a browser sent in a header; nothing where it is none. */
  static @Nullable String pathOf(@Nullable String address) {
    try {
      return address == null ? null : URI.create(address).getPath();
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }
}
