package app.afterbell.people;

import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The append-only history of what was changed about which person, who changed it, and when (R29); others read it as
 * {@code person_change_fact}. Whichever module changes something about a person says so here, in the same transaction.
 * Never a secret: no password, no link.
 */
@Component
public class PersonChanges {

  private final Sql sql;

  public PersonChanges(Sql sql) {
    this.sql = sql;
  }

  /** Nothing is written where nothing changed, or where a company is only being founded and {@code by} is null. */
  public void record(PersonId person, PersonFact what, @Nullable String before, @Nullable String after,
      @Nullable Editor by) {
    if (by == null || Objects.equals(before, after)) {
      return;
    }
    sql.sql("""
            insert into person_change (id, person_id, changed_by, changed_at, what, before, after)
            values (:id, :person, :by, :at, :what, :before, :after)
            """)
        .param("id", Id.next())
        .param("person", person)
        .param("by", by.person())
        .param("at", by.at())
        .param("what", what)
        .param("before", before)
        .param("after", after)
        .update();
  }
}
