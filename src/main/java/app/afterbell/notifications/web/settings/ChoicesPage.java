package app.afterbell.notifications.web.settings;

import app.afterbell.notifications.Choice;
import app.afterbell.notifications.web.Chosen;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian chose for each student whose notes they may read.
 *
 * @param saved whether it was just changed
 * @param address where mail goes; null for somebody who has none
 */
public record ChoicesPage(List<Student> students, boolean saved, @Nullable String address) {

  /**
   * @param chosen what stands in the form
   * @param digestAt when the next digest is due, for somebody who wants one
   */
  public record Student(
      PersonId id, String name, Choice choice, Chosen chosen, List<Engagement> engagements, Instant digestAt) {

    public String firstName() {
      return FirstName.of(name);
    }

    public String key() {
      return "notifications.next." + choice.rhythm().name().toLowerCase(Locale.ROOT);
    }

    public boolean picks(String via) {
      return chosen.via().equals(via);
    }

    Student with(Chosen other) {
      return new Student(id, name, choice, other, engagements, digestAt);
    }
  }

  /**
   * @param sessions how many with notes there are
   * @param next with which the next reminder is complete
   */
  public record Engagement(String name, int sessions, int next) {

    public int toGo() {
      return Math.max(0, next - sessions);
    }
  }

  ChoicesPage with(PersonId student, Chosen chosen) {
    if (students.stream().noneMatch(one -> one.id().equals(student))) {
      throw new NotFound();
    }
    return new ChoicesPage(
        students.stream().map(one -> one.id().equals(student) ? one.with(chosen) : one).toList(), false, address);
  }
}
