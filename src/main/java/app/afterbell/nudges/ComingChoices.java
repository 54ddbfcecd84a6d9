package app.afterbell.nudges;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people choose to be reminded of before it begins (R36): nothing, until they chose. */
@Component
public class ComingChoices {

  private final Sql sql;

  ComingChoices(Sql sql) {
    this.sql = sql;
  }

  record Row(List<Ahead> aheads) {}

  public Set<Ahead> of(PersonId person) {
    return sql.sql("select aheads from coming_choice where person_id = :person")
        .param("person", person)
        .optional(Row.class)
        .map(row -> NudgePlans.set(Ahead.class, row.aheads()))
        .orElseGet(() -> EnumSet.noneOf(Ahead.class));
  }

  @Transactional
  public void choose(PersonId person, Set<Ahead> aheads, Instant now) {
    sql.sql("""
            insert into coming_choice (person_id, aheads, look_at)
            values (:person, cast(:aheads as text[]), case when :some then :now::timestamptz end)
            on conflict (person_id) do update set aheads = excluded.aheads, look_at = excluded.look_at
            """)
        .param("person", person)
        .param("aheads", Set.copyOf(aheads))
        .param("some", !aheads.isEmpty())
        .param("now", now)
        .update();
  }
}
