package app.afterbell.sessions.web.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a family would like its session to be. */
record ProposalBody(@Nullable Instant startsAt, @Nullable Integer minutes, @Nullable String note) {}
