package app.afterbell.sessions.web.api;

import app.afterbell.sessions.Asker;
import org.jspecify.annotations.Nullable;

/** Which cancellation or move is taken back. @param revision of the plan, as that was answered */
record WithdrawalBody(@Nullable Asker as, @Nullable Integer revision) {

  int neededRevision() {
    if (revision == null) {
      throw PlanFaults.missing("/revision");
    }
    return revision;
  }
}
