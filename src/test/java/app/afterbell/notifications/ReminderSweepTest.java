package app.afterbell.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import app.afterbell.testing.TestClock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@SqlTest
class ReminderSweepTest {

  private final ArrayList<Runnable> handed = new ArrayList<>();
  private final ReminderSweep sweep;

  ReminderSweepTest(Sql sql, TransactionTemplate transaction, TestClock clock) {
    sweep = new ReminderSweep(new ReminderPlans(sql), null, new Organizations(sql), transaction, handed::add, clock);
  }

  // Else none of ten thousand letters would go before the last was written.
  @Test
  void leavesTheThreadOfAllSweepsToTheOthers() {
    sweep.begin();

    assertThat(handed).hasSize(1);
  }

  @Test
  void beginsNothingMoreWhenItIsToEnd() {
    sweep.begin();
    sweep.destroy();
    sweep.begin();

    assertThat(handed).hasSize(1);
    handed.getFirst().run(); // what was handed on before finds that it has ended, and looks at nothing
  }
}
