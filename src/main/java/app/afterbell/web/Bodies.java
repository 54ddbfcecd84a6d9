package app.afterbell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms, before anything else asks for their fields: up to 16 KB from anybody, up to 2 MB from people who are
 * signed in, and never more than 24 MB of long ones at once. Tomcat would take as much memory as a form announces
 * before a byte of it has come.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
class Bodies extends OncePerRequestFilter {

  static final int LARGEST_FROM_ANYBODY = 16 * 1024;
  static final int LARGEST = 2 * 1024 * 1024;
  static final long LARGEST_TOGETHER = 24L * 1024 * 1024;

  private static final Set<String> METHODS = Set.of("POST", "PUT");

  private final ObjectProvider<KnownSender> senders;
  private final AtomicLong together = new AtomicLong();

  Bodies(ObjectProvider<KnownSender> senders) {
    this.senders = senders;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !METHODS.contains(request.getMethod()) || !isForm(request.getContentType());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var reading = new Reading(request);
    try {
      var form = reading.form();
      if (form == null) {
        refuse(response, reading.refusal);
      } else {
        chain.doFilter(form, response);
      }
    } finally {
      together.addAndGet(-reading.taken);
    }
  }

  private static void refuse(HttpServletResponse response, int status) throws IOException {
    if (response.isCommitted()) {
      return; // Tomcat has ended it where nothing came, as a bad request: ErrorDispatch says which
    }
    response.setHeader(HttpHeaders.CONNECTION, "close"); // the rest of the body is not read
    response.sendError(status);
  }

  static boolean isForm(String type) {
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  /** One form on its way in. */
  private final class Reading {

    private final HttpServletRequest request;
    private boolean known;
    private long taken;
    private int refusal;

    Reading(HttpServletRequest request) {
      this.request = request;
    }

    /** Null where it is refused. */
    SentForm form() throws IOException {
      var in = request.getInputStream(); // taken even where nothing is read: from now on Tomcat does not read it
      try {
        var announced = request.getContentLengthLong();
        if (announced > LARGEST_FROM_ANYBODY && !mayBe(announced)) {
          return null;
        }
        return new SentForm(request, Arriving.read(in, this::mayGoOn));
      } catch (Arriving.TooLarge _) {
        return null;
      } catch (Arriving.TooSlow _) {
        refusal = HttpServletResponse.SC_REQUEST_TIMEOUT;
      } catch (InvalidParameterException e) {
        refusal = e.getErrorCode();
      }
      return null;
    }

    private boolean mayBe(long size) {
      refusal = HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      known = known || size <= LARGEST && senders.stream().anyMatch(sender -> sender.isKnown(request));
      return known && size <= LARGEST;
    }

    private boolean mayGoOn(int size) {
      if (size <= LARGEST_FROM_ANYBODY) {
        return true;
      }
      if (!mayBe(size)) {
        return false;
      }
      var more = size - taken;
      taken = size;
      if (together.addAndGet(more) > LARGEST_TOGETHER) {
        refusal = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        return false;
      }
      return true;
    }
  }
}
