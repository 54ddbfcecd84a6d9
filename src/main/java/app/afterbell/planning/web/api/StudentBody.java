package app.afterbell.planning.web.api;

import app.afterbell.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Who joins. */
record StudentBody(@Nullable PersonId student) {}
