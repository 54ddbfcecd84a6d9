package app.afterbell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders one template, whole, before the first byte leaves: what fails on the way can still become an error page. */
class JteView extends AbstractUrlBasedView {

  private final TemplateEngine engine;
  private final Uis uis;

  JteView(TemplateEngine engine, Uis uis) {
    this.engine = engine;
    this.uis = uis;
  }

  @Override
  public boolean checkResource(Locale locale) {
    return engine.hasTemplate(template());
  }

  @Override
  protected void renderMergedOutputModel(
      Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var values = new HashMap<>(model);
    values.computeIfAbsent("ui", missing -> uis.of(request));
    var output = new Utf8ByteOutput();
    engine.render(template(), values, output);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    // At once: a page is hundreds of pieces, and each would pass through every filter's wrapper.
    var whole = new ByteArrayOutputStream(output.getContentLength());
    output.writeTo(whole);
    whole.writeTo(response.getOutputStream());
  }

  private String template() {
    return Objects.requireNonNull(getUrl());
  }
}
