package app.afterbell.family.web;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A fingerprint of what was lately written that somebody's family reads: it differs as soon as a note comes in, or is edited in
 * what that family sees. Made of the last half-hour or hour of everybody's notes, by the index on their time: it costs what was
 * written, not what there is to read.
 */
@Component
public class Fingerprints {

  public static final String NOTHING = "0.0";

  private static final long STEP = Duration.ofMinutes(30).toSeconds();

  private final Sql sql;

  Fingerprints(Sql sql) {
    this.sql = sql;
  }

  record Row(PersonId viewerId, int count, Instant newest) {

    String written() {
      return count + "." + newest.toEpochMilli();
    }
  }

  public String of(Viewer viewer, Instant now) {
    return of(List.of(viewer.id()), now).getOrDefault(viewer.id(), NOTHING);
  }

  /** Of those for whom something was written; {@link #NOTHING} for the others. */
  public Map<PersonId, String> of(Collection<PersonId> viewers, Instant now) {
    return sql.sql(
            """
            select a.viewer_id, count(*) as count, max(m.news_at) as newest
            from family_access a
            join session_student_fact m on m.student_id = a.student_id
            where a.viewer_id = any(:viewers) and a.reads_notes and m.news_at >= :since
            group by a.viewer_id
            """)
        .param("since", Instant.ofEpochSecond((now.getEpochSecond() / STEP - 1) * STEP))
        .param("viewers", viewers)
        .list(Row.class)
        .stream()
        .collect(Collectors.toMap(Row::viewerId, Row::written));
  }
}
