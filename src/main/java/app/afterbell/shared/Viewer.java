package app.afterbell.shared;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking, as of this request: roles and zone are read anew each time, so that a role taken away is gone at
 * once.
 *
 * @param zone the zone in which this person reads every date and time
 * @param settings the mark of what the organization had settled when the request began; null where nobody looked
 */
public record Viewer(PersonId id, String name, Set<Role> roles, ZoneId zone, @Nullable UUID settings) {

  public Viewer {
    roles = Set.copyOf(roles);
  }

  public Viewer(PersonId id, String name, Set<Role> roles, ZoneId zone) {
    this(id, name, roles, zone, null);
  }

  /** What a page or an act asks, and never for a role: which roles may do it stands in {@link Power} alone. */
  public boolean may(Power power) {
    return power.isOf(roles);
  }

  /** Whether they are written down as staff where they read (R29): no right follows from it. */
  public boolean isStaff() {
    return roles.stream().anyMatch(Role::isStaff);
  }

  /** The same person with this role alone: at the mentor's desk, a mentor who is staff too is a mentor (R28). */
  public Viewer as(Role role) {
    return new Viewer(id, name, roles.contains(role) ? Set.of(role) : Set.of(), zone, settings);
  }

  /** The name by which a page greets this person. */
  public String firstName() {
    return FirstName.of(name);
  }
}
