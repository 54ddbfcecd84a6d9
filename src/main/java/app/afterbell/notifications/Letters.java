package app.afterbell.notifications;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A reminder in words: as plain text, and as HTML. */
@Component
class Letters {

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final MessageSource texts;

  Letters(MessageSource texts) {
    this.texts = texts;
  }

  String text(String key, Object... values) {
    return texts.getMessage(key, values, Locale.US);
  }

  String html(LetterPage page) {
    var output = new StringOutput();
    templates.render("app/afterbell/notifications/letter.jte", page, output);
    return output.toString();
  }

  String plain(LetterPage page) {
    var lines = new ArrayList<>(List.of(page.first(), ""));
    for (var practise : page.practise()) {
      practise.items().forEach(item -> lines.add("- " + item));
      lines.add("  " + page.from(practise));
      if (practise.more() > 0) {
        lines.add("  " + page.text("notifications.practise.more", practise.more()));
      }
      lines.add("");
    }
    lines.addAll(List.of(page.what(), ""));
    for (var item : page.items()) {
      lines.add("* " + page.when(item.told()));
      lines.add("  " + page.with(item.told()));
      item.told().all().forEach(line -> lines.add(plain(line)));
      if (!item.told().own().isEmpty()) {
        lines.add("  " + page.own());
        item.told().own().forEach(line -> lines.add(plain(line)));
      }
      lines.add(item.link());
      lines.add("");
    }
    lines.addAll(List.of(page.text("notifications.mail.open"), page.open(), ""));
    if (page.signsIn() != null) {
      lines.addAll(List.of(page.text("notifications.mail.signs-in", page.signsIn()), ""));
    }
    lines.addAll(List.of("-- ", page.text("notifications.mail.why", page.organization()),
        page.text("notifications.mail.stop"), page.stop(), ""));
    return String.join("\n", lines);
  }

  // Plain text has no bold: a heading is told by its colon.
  private static String plain(Excerpt.Line line) {
    return "  " + line.text()
        + (line.heading() && Character.isLetterOrDigit(line.text().codePointBefore(line.text().length())) ? ":" : "");
  }
}
