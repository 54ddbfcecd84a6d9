package app.afterbell.help.web;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.afterbell.help.Articles;
import app.afterbell.help.HelpAnswers;
import app.afterbell.help.HelpAnswers.Count;
import app.afterbell.help.HelpAnswers.HelpAnswer;
import app.afterbell.help.web.AnswersPage.Line;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.web.Needs;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/help/answers}: whether the articles answered what people asked. */
@Controller
@Needs(Power.USE_DESK)
class AnswersController {

  private final Articles articles;
  private final HelpAnswers answers;
  private final Clock clock;

  AnswersController(Articles articles, HelpAnswers answers, Clock clock) {
    this.articles = articles;
    this.answers = answers;
    this.clock = clock;
  }

  @GetMapping("/staff/help/answers")
  ModelAndView answers() {
    var now = clock.instant();
    var counts = answers.counts(now).stream().collect(toMap(Count::article, count -> count));
    var comments = answers.comments(now).stream().collect(groupingBy(HelpAnswer::article));
    var lines = Arrays.stream(Portal.values())
        .flatMap(portal -> articles.of(portal).stream())
        .map(article -> {
          var count = counts.getOrDefault(article.name(), new Count(article.name(), 0, 0));
          return new Line(article, ArticleHtml.path(article, Portal.STAFF), count.yes(), count.no(),
              comments.getOrDefault(article.name(), List.of()));
        })
        .sorted(comparingLong((Line line) -> -line.no()).thenComparingLong(line -> -line.yes()))
        .toList();
    return new ModelAndView("help/web/answers", "page", new AnswersPage(lines));
  }
}
