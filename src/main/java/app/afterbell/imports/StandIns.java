package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.shared.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was made of a plan: the people and engagements that it calls by a stand-in, because they were not there yet. */
final class StandIns {

  private final Map<PersonId, PersonId> joined = new HashMap<>();
  private final Map<EngagementId, EngagementId> started = new HashMap<>();
  private final Made made = new Made();

  Made made() {
    return made;
  }

  void joined(PersonId planned, PersonId id) {
    joined.put(planned, id);
    made.add(Made.Kind.PEOPLE, id.value());
  }

  void started(EngagementId planned, EngagementId id) {
    started.put(planned, id);
    made.add(Made.Kind.ENGAGEMENTS, id.value());
  }

  PersonId real(PersonId planned) {
    return joined.getOrDefault(planned, planned);
  }

  EngagementId real(EngagementId planned) {
    return started.getOrDefault(planned, planned);
  }

  NewEngagement real(NewEngagement agreed) {
    return new NewEngagement(agreed.name(), real(agreed.mentor()), real(agreed.students()), agreed.subject(),
        agreed.zone(), agreed.weekly(), agreed.terms(), agreed.startsOn(), agreed.endsOn(), agreed.meetingLink(),
        agreed.importId());
  }

  private Set<PersonId> real(Set<PersonId> planned) {
    return planned.stream().map(this::real).collect(Collectors.toUnmodifiableSet());
  }
}
