package app.afterbell.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address at which passkeys are made and used: browsers give a passkey to no other. It has a name and is behind
 * TLS, or it is localhost, which browsers trust as it is.
 *
 * @param host what a passkey belongs to (the relying party's id)
 * @param origin as browsers say it: {@code https://bell.example.org}
 */
public record PasskeySite(String host, String origin) {

  private static final Pattern NAME = Pattern.compile("(?=.*[a-z])[a-z0-9-]+(\\.[a-z0-9-]+)*");

  /** Nothing where no passkeys can be: a network address, or plain HTTP. */
  public static Optional<PasskeySite> of(String address) {
    try {
      return of(new URI(address));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  public boolean isLocal() {
    return host.equals("localhost");
  }

  private static Optional<PasskeySite> of(URI address) {
    if (address.getScheme() == null || address.getHost() == null) {
      return Optional.empty();
    }
    var scheme = address.getScheme().toLowerCase(Locale.ROOT);
    var host = address.getHost().toLowerCase(Locale.ROOT);
    var usual = address.getPort() == -1 || address.getPort() == (scheme.equals("https") ? 443 : 80);
    var site = new PasskeySite(host, scheme + "://" + host + (usual ? "" : ":" + address.getPort()));
    var trusted = scheme.equals("https") || scheme.equals("http") && site.isLocal();
    return trusted && NAME.matcher(host).matches() ? Optional.of(site) : Optional.empty();
  }
}
