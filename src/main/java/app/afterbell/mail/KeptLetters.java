package app.afterbell.mail;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Shows, on the machine itself, the newest letters whose text is still kept: where no mail server is set, links that
 * sign people in reach them so. A person who can run this reads the database anyway; no page shows such links where
 * people are real.
 */
public final class KeptLetters {

  private static final int MOST = 20;
  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

  private KeptLetters() {}

  /** The newest last, so that it stands above the prompt. */
  public static void print(Connection database, PrintStream out) throws SQLException {
    int shown = 0;
    try (var statement = database.prepareStatement(
            """
            select recipient, subject, body, created_at
            from (select id, recipient, subject, body, created_at from mail_message
                  where body is not null order by created_at desc, id desc limit ?) newest
            order by created_at, id
            """)) {
      statement.setInt(1, MOST);
      try (var letter = statement.executeQuery()) {
        for (; letter.next(); shown++) {
          var written = letter.getObject("created_at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
          out.println("To " + letter.getString("recipient") + ", " + WRITTEN.format(written));
          out.println(letter.getString("subject"));
          out.println();
          letter.getString("body").lines().forEach(line -> out.println("  " + line));
          out.println();
        }
      }
    }
    out.println(shown == 0 ? "No mail waits here."
        : "These are the newest letters that wait here. Their links sign people in: pass each to its person alone.");
  }
}
