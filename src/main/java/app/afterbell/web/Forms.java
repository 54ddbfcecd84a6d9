package app.afterbell.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets Tomcat read the forms of PUT as it reads those of POST: up to {@code server.tomcat.max-http-form-post-size}, and through
 * {@link CleanInput}. Spring's own filter for PUT knows neither.
 */
@Component
class Forms implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addConnectorCustomizers(connector -> connector.setParseBodyMethods("POST,PUT"));
  }
}
