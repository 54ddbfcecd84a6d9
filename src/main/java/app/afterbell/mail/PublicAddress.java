package app.afterbell.mail;

import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where links in mail lead: {@code afterbell.url}, or {@code AFTERBELL_URL}. Once mail leaves the product it must be set. Taken from the request instead,
 * whoever asks for a link could choose the host it leads to, and gather the secrets of those who press it.
 */
@Component
public class PublicAddress {

  private final String url;
  private final Supplier<@Nullable String> port;

  @Autowired
  PublicAddress(@Value("${afterbell.url:}") String url, @Value("${spring.mail.host:}") String mailHost, Environment environment) {
    this(url, mailHost, () -> environment.getProperty("local.server.port"));
  }

  PublicAddress(String url, String mailHost, Supplier<@Nullable String> port) {
    if (url.isBlank() && !mailHost.isBlank()) {
      throw new IllegalStateException(
          "Mail is sent by SMTP, so links in it need an address: set AFTERBELL_URL to where people open Afterbell,"
              + " such as https://bell.example.org");
    }
    this.url = url.replaceFirst("/+$", "");
    this.port = port;
  }

  /**
   * A link in what the product writes by itself, when nobody asks for anything.
   *
   * @param path begins with a slash
   */
  public String link(String path) {
    return (url.isEmpty() ? "http://localhost:" + port.get() : url) + path;
  }

  /**
   * @param here the address by which the product was asked just now, for where none is set and mail stays in the product
   * @param path begins with a slash
   */
  public String link(URI here, String path) {
    return (url.isEmpty() ? here.resolve("/").toString().replaceFirst("/+$", "") : url) + path;
  }
}
