package app.afterbell.frame.web.booking;

import app.afterbell.engagements.EngagementId;
import app.afterbell.shared.FirstName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a family can book more sessions of.
 *
 * @param allowed whether the company lets families book
 * @param supportEmail who to ask else
 */
public record BookingsPage(List<Choice> choices, boolean allowed, String supportEmail) {

  /** An engagement of the reader's students alone. */
  public record Choice(EngagementId id, String subject, String mentorName, List<String> students) {

    public String path() {
      return "/family/booking/" + id.value();
    }

    public String named() {
      return students.stream().map(FirstName::of).collect(Collectors.joining(", "));
    }
  }
}
