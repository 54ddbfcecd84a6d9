package app.afterbell.help.web;

import app.afterbell.help.Articles;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Guide;
import app.afterbell.shared.Portal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The articles' sections, for the "i" beside a form. Staff at a mentor's form read what mentors read. */
@Component
class HelpGuide implements Guide {

  private static final Pattern PLACE = Pattern.compile("(mentor|family|staff)/([a-z0-9-]+)#([a-z0-9-]+)");

  private final Articles articles;
  private final ArticleHtml html;

  HelpGuide(Articles articles, ArticleHtml html) {
    this.articles = articles;
    this.html = html;
  }

  @Override
  public Optional<Part> part(String place, Viewer viewer) {
    var parts = PLACE.matcher(place);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not <portal>/<article>#<section>: " + place);
    }
    var portal = Portal.valueOf(parts.group(1).toUpperCase(Locale.ROOT));
    var article = articles.find(portal, parts.group(2)).orElseThrow(() -> missing(place));
    var section = article.section(parts.group(3)).orElseThrow(() -> missing(place));
    var own = Portal.of(viewer);
    var reading = own.contains(portal) ? portal : Portal.STAFF;
    return own.contains(reading)
        ? Optional.of(new Part(
            section.title(), html.of(reading, viewer).apply(section),
            ArticleHtml.path(article, reading) + "#" + section.id()))
        : Optional.empty();
  }

  private static IllegalArgumentException missing(String place) {
    return new IllegalArgumentException("no article has " + place);
  }
}
