package app.afterbell.calendar.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where none is in view: when the next session starts after it, and the last before it. */
public record Nearest(@Nullable Instant next, @Nullable Instant last) {}
