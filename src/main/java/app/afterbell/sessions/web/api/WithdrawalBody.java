package app.afterbell.sessions.web.api;

import app.afterbell.sessions.Asker;
import org.jspecify.annotations.Nullable;

/** Which cancellation is taken back. @param revision of the plan, as the cancellation was answered */
record WithdrawalBody(@Nullable Asker as, @Nullable Integer revision) {}
