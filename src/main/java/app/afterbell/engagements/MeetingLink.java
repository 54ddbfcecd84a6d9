package app.afterbell.engagements;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a session meets, as a link that a page may show: http and https only, whatever a spreadsheet says. */
public final class MeetingLink {

  private MeetingLink() {}

  public static @Nullable String safe(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      var uri = new URI(written.strip());
      var web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
