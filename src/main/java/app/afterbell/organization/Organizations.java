package app.afterbell.organization;

import app.afterbell.shared.Sql;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door to the organization. Settings are read anew for each request: a change holds at once, on every instance. */
@Component
public class Organizations {

  private final Sql sql;

  public Organizations(Sql sql) {
    this.sql = sql;
  }

  /** The organization, or nothing before the first admin founded it. */
  public Optional<Organization> find() {
    return sql.sql(
            """
            select name, time_zone as zone, support_email, demo, due_after_hours, minute_step, shortest_minutes,
                   longest_over_minutes, notice_hours, notes_longest, pay_period_anchor,
                   pay_period_weeks, pay_day_after_days
            from organization
            """)
        .optional(Organization.class);
  }

  public Organization current() {
    return find().orElseThrow(() -> new IllegalStateException("no organization has been founded"));
  }

  /** After how many sessions with notes a guardian is reminded who has not chosen otherwise (R22). */
  public int remindsAfter() {
    return sql.sql("select reminds_after from organization").optional(Integer.class).orElse(4);
  }

  /**
   * Founds the organization with the rules' defaults.
   *
   * @return false where one was there already, which is then left as it is
   */
  public boolean found(String name, ZoneId zone, String supportEmail, boolean demo) {
    return sql.sql(
                """
                insert into organization (name, time_zone, support_email, demo)
                values (:name, :zone, :supportEmail, :demo)
                on conflict do nothing
                """)
            .param("name", name)
            .param("zone", zone)
            .param("supportEmail", supportEmail)
            .param("demo", demo)
            .update()
        == 1;
  }
}
