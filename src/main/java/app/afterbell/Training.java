package app.afterbell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Opens the pages that a person opens first, so that the JVM's class cache, which {@code bin/run} makes by such a start,
 * holds what they need.
 */
final class Training {

  private Training() {}

  static void visit(String address) {
    try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (var path : new String[] {"/live-check", "/", "/mentor", "/sign-in"}) {
        client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
      }
    } catch (IOException e) {
      System.err.println("The training could not open a page: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
