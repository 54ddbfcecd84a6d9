package app.afterbell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * What the server itself cannot read (an address that is no address, endless headers) reaches no application: a plain
 * page of our own, which repeats nothing of what was sent, instead of the server's.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

  private static final String PAGE = """
      <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>That could not be read</title>
      <h1>That could not be read</h1><p>Nothing was changed.</p><p><a href="/">To the start page</a></p></html>
      """;

  // The words and the type are those of the API's contract for what cannot be read.
  private static final String PROBLEM = """
      {"type":"/api/v1/openapi.json#/x-problem-types/malformed","title":"The request cannot be read","status":%d}""";

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addContextCustomizers(context -> context.getParent().getPipeline().addValve(new CalmReport()));
  }

  static class CalmReport extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
      if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      try {
        var forProgram = isForProgram(request) && response.getStatus() == 400;
        response.setContentType(forProgram ? "application/problem+json" : "text/html");
        response.setCharacterEncoding("UTF-8");
        var writer = response.getReporter();
        if (writer != null) {
          writer.write(forProgram ? PROBLEM.formatted(response.getStatus()) : PAGE);
          response.finishResponse();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    // As it was sent: what cannot be read has no decoded address.
    private static boolean isForProgram(Request request) {
      var address = request.getRequestURI();
      return address != null && address.startsWith("/api/");
    }
  }
}
