package app.afterbell.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Lets Tomcat read no form, of whatever method: {@link Bodies} does. What does not go through that has no fields. */
@Component
class Forms implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addConnectorCustomizers(connector -> connector.setParseBodyMethods("NONE"));
  }
}
