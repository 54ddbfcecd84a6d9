package app.afterbell.ledger;

import app.afterbell.shared.Id;
import app.afterbell.shared.Sql;
import java.util.List;

/**
 * What is to be written in one book at once.
 *
 * @param cause what became of the sessions
 */
public record Postings(List<Posting> all, Cause cause) {

  /** Why lines are written. */
  public enum Cause {
    /** Both tasks are in, for the first time. */
    LOGGED,
    /** What was logged is another. */
    CHANGED,
    /** It is a session of another engagement: its terms hold, and not those of the line that is corrected. */
    OTHER_TERMS,
    /**
     * A session was cancelled, or that was taken back: it is said of all its people each time, so where nothing
     * changes, or nothing is owed, there is no line.
     */
    CALLED_OFF
  }

  /** The postings as rows of a statement, under these names. Its parameters are those of {@link #rowsOf}. */
  public static final String ROWS = """
      unnest(:ids::uuid[], :sessions::uuid[], :engagements::uuid[], :days::date[], :persons::uuid[], :revisions::int[],
             :statuses::text[], :minutes::int[], :percents::int[], :recordedBy::uuid[], :recordedAt::timestamptz[],
             :loggedAt::timestamptz[])
        as p(id, session_id, engagement_id, day, person_id, revision, status, minutes, percent, recorded_by,
             recorded_at, logged_at)
      """;

  /** Gives a statement with {@link #ROWS} its rows, {@code :differencesAlone} and {@code :otherTerms}. */
  public Sql.Statement rowsOf(Sql.Statement statement) {
    return statement
        .each("ids", all, _ -> Id.next())
        .each("sessions", all, posting -> posting.outcome().session())
        .each("engagements", all, posting -> posting.outcome().engagement())
        .each("days", all, posting -> posting.outcome().day())
        .each("persons", all, Posting::person)
        .each("revisions", all, posting -> posting.outcome().revision())
        .each("statuses", all, posting -> posting.share().status())
        .each("minutes", all, posting -> posting.share().minutes())
        .each("percents", all, posting -> posting.share().percent())
        .each("recordedBy", all, posting -> posting.outcome().recordedBy())
        .each("recordedAt", all, posting -> posting.outcome().recordedAt())
        .each("loggedAt", all, posting -> posting.outcome().loggedAt())
        .param("differencesAlone", differencesAlone())
        .param("otherTerms", cause == Cause.OTHER_TERMS);
  }

  boolean differencesAlone() {
    return cause == Cause.CALLED_OFF;
  }
}
