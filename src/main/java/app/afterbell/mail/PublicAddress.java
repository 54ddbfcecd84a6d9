package app.afterbell.mail;

import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import java.net.URI;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where links in mail lead: {@code afterbell.url}, or {@code AFTERBELL_URL}. Once mail leaves the product it must be
 * set. Taken from the request instead, anybody who asks for a link could choose the host it leads to, and gather the
 * secrets of those who press it: only the demo, whose people are invented, takes it from there.
 */
@Component
public class PublicAddress {

  private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);

  // Leads nobody further than to the machine that they sit at.
  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final String url;
  private final Supplier<@Nullable String> port;
  private final BooleanSupplier demo;

  @Autowired
  PublicAddress(@Value("${afterbell.url:}") String url, @Value("${spring.mail.host:}") String mailHost,
      Environment environment,
      Organizations organizations) {
    this(url, mailHost, () -> environment.getProperty("local.server.port"),
        () -> organizations.find().filter(Organization::demo).isPresent());
  }

  PublicAddress(String url, String mailHost, Supplier<@Nullable String> port) {
    this(url, mailHost, port, () -> false);
  }

  PublicAddress(String url, String mailHost, Supplier<@Nullable String> port, BooleanSupplier demo) {
    if (url.isBlank() && !mailHost.isBlank()) {
      throw new IllegalStateException(
          "Mail is sent by SMTP, so links in it need an address: set AFTERBELL_URL to where people open Afterbell,"
              + " such as https://bell.example.org");
    }
    this.url = url.strip().replaceFirst("/+$", "");
    this.port = port;
    this.demo = demo;
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayWhereLinksLead() {
    if (url.isEmpty() && !demo.getAsBoolean()) {
      LOG.warn("AFTERBELL_URL is not set: links lead to {}, which nobody opens from another machine. Set it to where "
          + "people open "
          + "Afterbell, such as https://bell.example.org", link(""));
    }
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
   * @param here the address by which the product was asked just now: heeded by the demo alone, where none is set
   * @param path begins with a slash
   */
  public String link(URI here, String path) {
    return url.isEmpty() && (isLocal(here) || demo.getAsBoolean())
        ? here.resolve("/").toString().replaceFirst("/+$", "") + path
        : link(path);
  }

  private static boolean isLocal(URI here) {
    return here.getHost() != null && LOCAL.contains(here.getHost());
  }
}
