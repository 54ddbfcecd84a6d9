package app.afterbell.audit.web.staff;

import app.afterbell.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what about one student, the newest first.
 *
 * @param older where the next page goes on
 */
public record ChangesPage(PersonId id, String name, List<Change> changes, boolean first, @Nullable String older) {}
