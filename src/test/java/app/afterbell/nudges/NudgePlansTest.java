package app.afterbell.nudges;

import static app.afterbell.testing.Aside.aside;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Which mentors are looked at, and by whom. */
@PageTest
class NudgePlansTest extends Nudged {

  private static final Instant FIRST = Instant.parse("2026-11-23T22:30:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-23T23:15:00Z");

  private final NudgePlans plans;
  private final TransactionTemplate transaction;

  NudgePlansTest(Given given, NudgeSweep sweep, NudgePlans plans, Sql sql, TransactionTemplate transaction,
      TestClock clock) {
    super(given, sweep, sql, clock);
    this.plans = plans;
    this.transaction = transaction;
  }

  private void twoOfWhomTomasHasWaitedLonger() {
    given.session(given.engagement(Cast.CHEMISTRY), Instant.parse("2026-11-23T21:30:00Z"));
    session("2026-11-23T22:15:00Z");
    plans.see(FIRST);
    plans.see(SECOND);
  }

  @Test
  void looksFirstAtWhoHasWaitedLongest() {
    twoOfWhomTomasHasWaitedLonger();
    transaction.executeWithoutResult(_ -> assertThat(plans.lockDue(1, SECOND)).extracting(Standing::mentor)
        .containsExactly(given.tomas().id()));
    assertThat(plans.lockDue(9, SECOND)).extracting(Standing::mentor)
        .containsExactly(given.tomas().id(), given.maya().id());
  }

  @Test
  void leavesToOthersWhoIsLockedByThem() {
    twoOfWhomTomasHasWaitedLonger();
    transaction.executeWithoutResult(_ -> {
      plans.lockDue(1, SECOND);
      assertThat(aside(transaction, sql, () -> plans.lockDue(9, SECOND))).extracting(Standing::mentor)
          .containsExactly(given.maya().id());
    });
  }
}
