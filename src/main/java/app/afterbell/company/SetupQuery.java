package app.afterbell.company;

import static java.util.stream.Collectors.toMap;

import app.afterbell.company.SetupPath.State;
import app.afterbell.company.SetupPath.Step;
import app.afterbell.shared.Power;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads how far a new company is: from what stands, and from what an admin said of a step. */
@Component
public class SetupQuery {

  private final Sql sql;

  SetupQuery(Sql sql) {
    this.sql = sql;
  }

  record Stands(boolean company, boolean pay, boolean rules, boolean mentor, boolean family, boolean engagement,
      boolean planned) {}

  record Mark(SetupStep step, String kind) {}

  /** For staff's home: nothing once the company has logged a session, nor for somebody who does not settle it. */
  public Optional<SetupPath> onHome(Viewer viewer, Instant now) {
    return viewer.may(Power.SETTLE_RULES) && !works() ? Optional.of(path(now)) : Optional.empty();
  }

  public SetupPath path(Instant now) {
    var stands = sql.sql("""
            select (select currencies <> '{}' from organization_card) as company,
                   exists (select from policy_change_value_fact v join policy_change_fact c on c.id = v.change_id
                           where v.setting like 'pay\\_%' and c.withdrawn_at is null) as pay,
                   exists (select from policy_change_value_fact v join policy_change_fact c on c.id = v.change_id
                           where v.setting not like 'pay\\_%' and c.withdrawn_at is null) as rules,
                   exists (select from role_card r where r.role = 'mentor') as mentor,
                   exists (select from guardian_of) as family,
                   exists (select from engagement_card) as engagement,
                   coalesce((select max(s.starts_at) from session_fact s) > :now, false) as planned
            """).param("now", now).one(Stands.class);
    var marks = sql.sql("select step, kind from setup_mark").list(Mark.class).stream()
        .collect(toMap(Mark::step, Mark::kind));
    return new SetupPath(Arrays.stream(SetupStep.values()).map(step -> step(step, stands, marks)).toList());
  }

  private static Step step(SetupStep step, Stands stands, Map<SetupStep, String> marks) {
    boolean done = "confirmed".equals(marks.get(step)) || switch (step) {
      case COMPANY -> stands.company();
      case PAY -> stands.pay();
      case RULES -> stands.rules();
      case PEOPLE -> stands.mentor() && stands.family();
      case ENGAGEMENT -> stands.engagement();
      case WEEK -> stands.planned();
    };
    var state = done ? State.DONE : "skipped".equals(marks.get(step)) ? State.SKIPPED : State.OPEN;
    var missing = step != SetupStep.PEOPLE || stands.mentor() == stands.family() ? ""
        : stands.mentor() ? ".family" : ".mentor";
    return new Step(step, state, missing);
  }

  // Most companies that are asked about do: the first that is found ends it.
  private boolean works() {
    return sql.sql("select exists (select from session_fact where logged_at is not null)").one(Boolean.class);
  }
}
