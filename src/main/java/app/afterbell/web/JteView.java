package app.afterbell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** Renders one template, whole, before the first byte leaves: what fails on the way can still become an error page. */
class JteView extends AbstractUrlBasedView {

  private static final String BACK = "unsent";

  private final TemplateEngine engine;
  private final Uis uis;
  private final UnsentForms unsent;

  JteView(TemplateEngine engine, Uis uis, UnsentForms unsent) {
    this.engine = engine;
    this.uis = uis;
    this.unsent = unsent;
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
    response.setContentType("text/html;charset=UTF-8");
    var whole = values.get("ui") instanceof Ui ui && !ui.htmx() && response.getStatus() == 200;
    var typedBefore = whole ? unsent.of(request).orElse(null) : null;
    if (typedBefore != null) {
      response.getOutputStream().write(withWhatWasTyped(typedBefore, values).getBytes(StandardCharsets.UTF_8));
      unsent.shown(typedBefore, request, response);
      return;
    }
    if (whole && unsent.dropsUnreadable(request, response)) {
      response.getOutputStream().write(withoutWhatWasTyped(values).getBytes(StandardCharsets.UTF_8));
      return;
    }
    var output = new PageBytes();
    engine.render(template(), values, output);
    response.setContentLength(output.length());
    // At once: each of a page's pieces would pass through every filter's wrapper.
    output.writeTo(response.getOutputStream());
  }

  /** A page whose own form knows how to come back has it already, and says so in its model. */
  private String withWhatWasTyped(Unsent typed, Map<String, Object> values) {
    var page = new StringOutput();
    engine.render(template(), values, page);
    var filled = values.containsKey(BACK)
        ? new Refill.Filled(page.toString(), true, false, List.of(), false) : Refill.into(page.toString(), typed);
    return withBanner(filled.page(), "unsent", Map.of("ui", values.get("ui"), "unsent", typed, "filled", filled));
  }

  private String withoutWhatWasTyped(Map<String, Object> values) {
    var page = new StringOutput();
    engine.render(template(), values, page);
    return withBanner(page.toString(), "lost", Map.of("ui", values.get("ui")));
  }

  private String withBanner(String page, String name, Map<String, Object> values) {
    var banner = new StringOutput();
    engine.render("app/afterbell/web/" + name + ".jte", values, banner);
    int main = page.indexOf(">", page.indexOf("<main")) + 1;
    return page.substring(0, main) + banner + page.substring(main);
  }

  private String template() {
    return Objects.requireNonNull(getUrl());
  }
}
