package app.afterbell.help.web;

import app.afterbell.help.Article;
import app.afterbell.help.HelpAnswers.HelpAnswer;
import java.util.List;

/** What readers said of each article lately, those first that most did not find their answer in. */
public record AnswersPage(List<Line> lines) {

  /** @param comments the newest first */
  public record Line(Article article, String path, long yes, long no, List<HelpAnswer> comments) {

    public Line {
      comments = List.copyOf(comments);
    }
  }

  public AnswersPage {
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.yes() + line.no() == 0);
  }
}
