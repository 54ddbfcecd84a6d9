package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Terms;
import app.afterbell.shared.PersonId;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An engagement to be started, or changed into this.
 *
 * @param id as session rows refer to it
 * @param known null for a new one
 * @param agreed as it will be, as far as is known now
 * @param changes the columns in which the file says something new
 * @param joining the students that it says anew; leaving likewise
 * @param met whether it was here before the file, and is known by its id too from now on
 */
record EngagementStep(
    EngagementId id, @Nullable EngagementId known, NewEngagement agreed, Set<String> changes, Set<PersonId> joining,
    Set<PersonId> leaving, boolean met) {

  boolean writes() {
    return known == null || met || !changes.isEmpty() || !joining.isEmpty() || !leaving.isEmpty();
  }

  EngagementStep agreeing(NewEngagement merged) {
    return new EngagementStep(id, known, merged, changes, joining, leaving, met);
  }

  /** What the file changes of an engagement, and nothing else: it may have changed since the file was read. */
  NewEngagement onto(NewEngagement now) {
    var students = new HashSet<>(now.students());
    students.removeAll(leaving);
    students.addAll(joining);
    return new NewEngagement(
        changed("name", agreed.name(), now.name()),
        changed("mentor", agreed.mentor(), now.mentor()),
        students,
        changed("subject", agreed.subject(), now.subject()),
        changed("time_zone", agreed.zone(), now.zone()),
        changed("weekly", agreed.weekly(), now.weekly()),
        new Terms(
            changed("minutes", agreed.terms().minutes(), now.terms().minutes()),
            changed("bill_rate_per_hour", agreed.terms().billRate(), now.terms().billRate()),
            changed("pay_rate_per_hour", agreed.terms().payRate(), now.terms().payRate())),
        changed("starts_on", agreed.startsOn(), now.startsOn()),
        changes.contains("ends_on") ? agreed.endsOn() : now.endsOn(),
        changes.contains("meeting_link") ? agreed.meetingLink() : now.meetingLink(),
        now.importId());
  }

  private <T> T changed(String column, T wanted, T now) {
    return changes.contains(column) ? wanted : now;
  }
}
