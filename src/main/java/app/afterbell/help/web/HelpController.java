package app.afterbell.help.web;

import app.afterbell.help.Article;
import app.afterbell.help.Article.Section;
import app.afterbell.help.Articles;
import app.afterbell.help.Found;
import app.afterbell.help.HelpAnswers;
import app.afterbell.help.Picture;
import app.afterbell.help.Pictures;
import app.afterbell.help.web.ArticlePage.Part;
import app.afterbell.help.web.HelpPage.Shelf;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /mentor/help}, {@code /family/help}, {@code /staff/help}: articles, search, one article, and its question
 * (R44).
 */
@Controller
@Needs(value = Power.USE_DESK, in = Portal.STAFF)
class HelpController {

  private final Articles articles;
  private final ArticleHtml html;
  private final Values values;
  private final Pictures pictures;
  private final HelpAnswers answers;
  private final Clock clock;

  HelpController(Articles articles, ArticleHtml html, Values values, Pictures pictures, HelpAnswers answers,
      Clock clock) {
    this.articles = articles;
    this.html = html;
    this.values = values;
    this.pictures = pictures;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping({"/mentor/help", "/family/help", "/staff/help"})
  ModelAndView articles(Viewer viewer, HttpServletRequest request) {
    return list(Portal.at(request.getRequestURI()), Search.NOTHING, viewer);
  }

  @PostMapping({"/mentor/help", "/family/help", "/staff/help"})
  ModelAndView search(Typed typed, Viewer viewer, HttpServletRequest request) {
    return list(Portal.at(request.getRequestURI()), new Search(typed.text("q")), viewer);
  }

  private ModelAndView list(Portal portal, Search search, Viewer viewer) {
    var shelves = Stream.concat(Stream.of(portal), others(portal))
        .map(of -> new Shelf(of, articles.of(of)))
        .toList();
    var all = shelves.stream().flatMap(shelf -> shelf.articles().stream()).toList();
    var found = Found.in(all, search.typed(), values.of(viewer));
    return new ModelAndView("help/web/help", "page", new HelpPage(portal, shelves, search.typed(), found));
  }

  private static Stream<Portal> others(Portal portal) {
    return portal == Portal.STAFF ? Arrays.stream(Portal.values()).filter(other -> other != portal) : Stream.empty();
  }

  @GetMapping({"/mentor/help/{slug}", "/family/help/{slug}", "/staff/help/{slug}"})
  ModelAndView article(
      @PathVariable String slug, @RequestParam(required = false) @Nullable String said, Viewer viewer,
      HttpServletRequest request) {
    var portal = Portal.at(request.getRequestURI());
    return show(find(portal, slug), portal, said != null, viewer);
  }

  /** What mentors and families read, for the staff that they ask. */
  @GetMapping("/staff/help/of/{other}/{slug}")
  ModelAndView articleOfOthers(@PathVariable String other, @PathVariable String slug, Viewer viewer) {
    var portal = others(Portal.STAFF).filter(p -> p.path().equals("/" + other)).findFirst().orElseThrow(NotFound::new);
    return show(find(portal, slug), Portal.STAFF, false, viewer);
  }

  private ModelAndView show(Article article, Portal portal, boolean said, Viewer viewer) {
    var text = html.of(portal, viewer);
    var parts = article.sections().stream()
        .map(section -> new Part(section.id(), section.title(), text.apply(section), picture(section)))
        .toList();
    return new ModelAndView("help/web/article", "page", new ArticlePage(
        portal, article, parts, after(article), pictures.film(article).orElse(null), said));
  }

  private @Nullable Picture picture(Section section) {
    return section.picture() == null ? null : pictures.of(section.picture());
  }

  private @Nullable Article after(Article article) {
    List<Article> shelf = articles.of(article.portal());
    int next = shelf.indexOf(article) + 1;
    return next < shelf.size() ? shelf.get(next) : null;
  }

  /** @param answered "yes" or "no"; anything else asks the question again */
  @PostMapping({"/mentor/help/{slug}", "/family/help/{slug}", "/staff/help/{slug}"})
  ModelAndView answer(@PathVariable String slug, Typed typed, Viewer viewer, HttpServletRequest request) {
    var answered = typed.text("answered");
    var portal = Portal.at(request.getRequestURI());
    var article = find(portal, slug);
    var path = ArticleHtml.path(article, portal);
    if (!answered.equals("yes") && !answered.equals("no")) {
      return SeeOther.to(path + "#answer");
    }
    answers.say(article, answered.equals("yes"), typed.text("comment").strip(), viewer, clock.instant());
    return SeeOther.to(path + "?said=1#answer");
  }

  private Article find(Portal portal, String slug) {
    return articles.find(portal, slug).orElseThrow(NotFound::new);
  }
}
