package app.afterbell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A request with a form, whose fields were read by {@link Bodies}: those of the address first, then those of the body.
 */
final class SentForm extends HttpServletRequestWrapper {

  private static final int MOST_FIELDS = 1000;

  private final Map<String, String[]> fields;

  /** @throws InvalidParameterException where it is no form in UTF-8, or has more than 1,000 fields */
  SentForm(HttpServletRequest request, byte[] body) {
    super(request);
    var read = new Parameters();
    read.setCharset(StandardCharsets.UTF_8);
    read.setLimit(MOST_FIELDS);
    if (request.getQueryString() != null) {
      read.processParameters(request.getQueryString().getBytes(StandardCharsets.ISO_8859_1), 0,
          request.getQueryString().length());
    }
    read.processParameters(body, 0, body.length);
    var all = new LinkedHashMap<String, String[]>();
    Collections.list(read.getParameterNames()).forEach(name -> all.put(name, read.getParameterValues(name)));
    fields = Collections.unmodifiableMap(all);
  }

  @Override
  public @Nullable String getParameter(String name) {
    var values = fields.get(name);
    return values == null ? null : values[0];
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return fields;
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(List.copyOf(fields.keySet()));
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    var values = fields.get(name);
    return values == null ? null : values.clone();
  }
}
