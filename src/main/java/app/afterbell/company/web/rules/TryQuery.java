package app.afterbell.company.web.rules;

import app.afterbell.company.web.rules.Trial.Differing;
import app.afterbell.company.web.rules.Trial.Party;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.organization.Policy;
import app.afterbell.organization.PolicyAnswer;
import app.afterbell.organization.PolicyDecisions;
import app.afterbell.organization.PolicyDecisions.Wish;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the form for another value, and the trial of it with the names of who it is about. */
@Component
class TryQuery {

  private static final int PERIODS = 4;

  private final Sql sql;
  private final Organizations organizations;
  private final Trials trials;

  TryQuery(Sql sql, Organizations organizations, Trials trials) {
    this.sql = sql;
    this.organizations = organizations;
    this.trials = trials;
  }

  TryForm first(Topic topic, Viewer viewer, Instant now) {
    return TryForm.first(topic, organizations.current(viewer), now);
  }

  @Nullable PolicyAnswer wrong(Wish wish, Viewer viewer, Instant now) {
    return PolicyDecisions.wrong(wish, organizations.current(viewer), now);
  }

  TryPage form(TryForm form, boolean refused, Viewer viewer, Instant now) {
    var organization = organizations.current(viewer);
    var from = form.day().filter(day -> day.getYear() < LocalDate.MAX.getYear())
        .orElse(Organizations.earliest(organization.zone(), now));
    var holds = organization.policies().on(from);
    return new TryPage(form, holds, later(form.topic(), holds, organization), periods(form.topic(), organization, now),
        organization.zone(), refused);
  }

  @Transactional(readOnly = true)
  public TrialPage trial(TryForm form, int page, boolean refused, Viewer viewer, Instant now) {
    var mark = organizations.mark();
    var organization = organizations.current();
    var from = form.day().orElse(Organizations.earliest(organization.zone(), now));
    var holds = organization.policies().on(from);
    var changed = form.changed(holds);
    var trial = trials.of(organization, changed, now);
    int pages = Math.max(1, Math.ceilDiv(trial.differing().size(), TrialPage.SESSIONS));
    int number = Math.min(page, pages);
    var shown = trial.differing().stream().skip((number - 1L) * TrialPage.SESSIONS).limit(TrialPage.SESSIONS).toList();
    var parties = Stream.concat(trial.families().stream().limit(TrialPage.PEOPLE),
        trial.mentors().stream().limit(TrialPage.PEOPLE)).map(Party::id).toList();
    var names = new HashMap<UUID, String>();
    var paths = new HashMap<UUID, String>();
    name(parties, shown, names, paths);
    return new TrialPage(form, changed, holds, trial, Map.copyOf(names), Map.copyOf(paths), number,
        planned(from.atStartOfDay(organization.zone()).toInstant()), mark, organization.zone(), refused);
  }

  private static List<Policy> later(Topic topic, Policy holds, Organization organization) {
    return organization.policies().all().stream()
        .filter(policy -> policy.fromOn().isAfter(holds.fromOn()))
        .filter(policy -> topic.settings().stream().anyMatch(one -> policy.of(one) != holds.of(one)))
        .toList();
  }

  private static List<LocalDate> periods(Topic topic, Organization organization, Instant now) {
    var grid = organization.payGrid();
    return topic != Topic.PAY ? List.of()
        : Stream.iterate(grid.endOf(Organizations.earliest(organization.zone(), now).minusDays(1)), grid::endOf)
            .limit(PERIODS).toList();
  }

  record Named(UUID id, String name, @Nullable UUID person) {}

  private void name(
      List<UUID> parties, List<Differing> sessions, Map<UUID, String> names, Map<UUID, String> paths) {
    sql.sql("""
            select f.id, f.name, (select s.student_id from student_family s where s.family_id = f.id
                                  order by s.student_id limit 1) as person
            from family_card f where f.id = any(:parties::uuid[])
            union all
            select p.id, p.name, p.id from person_card p where p.id = any(:parties::uuid[])
            union all
            select e.id, e.name, null from engagement_card e where e.id = any(:engagements::uuid[])
            """)
        .param("parties", parties)
        .param("engagements", sessions.stream().map(Differing::engagement).distinct().toList())
        .list(Named.class)
        .forEach(named -> {
          names.put(named.id(), named.name());
          if (named.person() != null) {
            paths.put(named.id(), "/staff/people/" + Objects.requireNonNull(named.person()));
          }
        });
  }

  // They are judged by it; nobody is told by itself.
  private int planned(Instant from) {
    return sql.sql("""
            select count(*)::integer from session_plan_fact s where s.starts_at >= :from and s.cancelled_at is null
            """).param("from", from).one(Integer.class);
  }
}
