package app.afterbell.help;

import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** "Did this answer your question?" (R44): one answer of each person for each article, for staff to read. */
@Component
public class HelpAnswers {

  /** Characters of a comment. */
  public static final int LONGEST = 2000;

  /** How far back staff look. */
  public static final Duration LATELY = Duration.ofDays(90);

  private static final int MOST = 200;

  private final Sql sql;

  HelpAnswers(Sql sql) {
    this.sql = sql;
  }

  /**
   * What somebody said of an article.
   *
   * @param article its {@link Article#name}
   * @param comment empty where none was made
   */
  public record HelpAnswer(String article, boolean answered, String comment, Instant saidAt, String byName) {}

  /** How many found an answer in an article, and how many did not. */
  public record Count(String article, long yes, long no) {}

  /**
   * A second answer to the same article replaces the first; a press made twice counts once. The comment is cut at
   * {@link #LONGEST}.
   */
  public void say(Article article, boolean answered, String comment, Viewer by, Instant now) {
    sql.sql("""
            insert into help_answer (person_id, article, answered, comment, said_at)
            values (:by, :article, :answered, left(:comment, :longest), :now)
            on conflict (person_id, article)
            do update set answered = excluded.answered, comment = excluded.comment, said_at = excluded.said_at
            """)
        .param("by", by.id())
        .param("article", article.name())
        .param("answered", answered)
        .param("comment", comment)
        .param("longest", LONGEST)
        .param("now", now)
        .update();
  }

  /** By article, of the last {@link #LATELY}. */
  public List<Count> counts(Instant now) {
    return sql.sql("""
            select article, count(*) filter (where answered) as yes, count(*) filter (where not answered) as no
            from help_answer where said_at > :since group by article
            """)
        .param("since", now.minus(LATELY))
        .list(Count.class);
  }

  /** The comments of the last {@link #LATELY}, the newest first, 200 at most. */
  public List<HelpAnswer> comments(Instant now) {
    return sql.sql("""
            select a.article, a.answered, a.comment, a.said_at, p.name as by_name
            from (select * from help_answer where said_at > :since and comment <> '' order by said_at desc
              limit :most) a
            join person_card p on p.id = a.person_id
            order by a.said_at desc
            """)
        .param("since", now.minus(LATELY))
        .param("most", MOST)
        .list(HelpAnswer.class);
  }
}
