package app.afterbell.frame.web.find;

import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.web.Menu;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in one portal.
 *
 * @param pages of the portal; all of its navigation where nothing was searched for
 * @param people everybody for staff; for a family, those whose pages it has
 * @param day that was typed: its sessions are in the calendar
 */
public record FindPage(Portal portal, String searched, List<Menu.Entry> pages, List<Person> people,
    List<Engagement> engagements, @Nullable LocalDate day) {

  public record Person(PersonId id, String name, @Nullable String email) {}

  /**
   * @param name for a family, its subject: the name can be that of another child of its group
   * @param mentor who teaches it
   * @param next its next session, and the last that has started; of their own students, for a family
   */
  public record Engagement(EngagementId id, String name, String mentor, @Nullable SessionId nextId,
      @Nullable Instant nextAt, @Nullable SessionId lastId, @Nullable Instant lastAt) {}

  public boolean isNothing() {
    return day == null && pages.isEmpty() && people.isEmpty() && engagements.isEmpty();
  }

  public String path() {
    return portal.path() + "/find";
  }

  public String pathOf(Person person) {
    return portal.path() + (portal == Portal.FAMILY ? "/students/" : "/people/") + person.id().value();
  }

  /** Where an engagement has a page of its own. */
  public @Nullable String pathOf(Engagement engagement) {
    return portal == Portal.FAMILY ? null : portal.path() + "/engagements/" + engagement.id().value();
  }
}
