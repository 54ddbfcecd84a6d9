package app.afterbell.notifications.web.unsubscribe;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What a machine sent, as the form that a browser would have sent. */
final class FormOfMachine extends HttpServletRequestWrapper {

  private final byte[] body;

  FormOfMachine(HttpServletRequest request, String fields) {
    super(request);
    body = fields.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String getContentType() {
    return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
  }

  @Override
  public String getHeader(String name) {
    return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? getContentType() : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
        ? Collections.enumeration(List.of(getContentType()))
        : super.getHeaders(name);
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public ServletInputStream getInputStream() {
    var in = new ByteArrayInputStream(body);
    return new ServletInputStream() {

      @Override
      public int read() {
        return in.read();
      }

      @Override
      public boolean isFinished() {
        return in.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("it is all there");
      }
    };
  }
}
