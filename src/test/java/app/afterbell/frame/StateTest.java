package app.afterbell.frame;

import static app.afterbell.sessions.AttendanceStatus.ATTENDED;
import static app.afterbell.sessions.AttendanceStatus.CANCELLED_NON_BILLABLE;
import static app.afterbell.sessions.AttendanceStatus.MISSED;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.AttendanceStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StateTest {

  private static final Instant START = Instant.parse("2026-11-23T21:00:00Z");
  private static final Instant END = START.plus(Duration.ofHours(1));
  private static final Instant DUE = END.plus(Duration.ofHours(48));

  @Test
  void runsFromItsStartToItsEndAndThenWaitsUntilItIsOverdue() {
    assertThat(at(START.minusNanos(1), DUE)).isEqualTo(State.COMING);
    assertThat(at(START, DUE)).isEqualTo(State.RUNNING);
    assertThat(at(END.minusNanos(1), DUE)).isEqualTo(State.RUNNING);
    assertThat(at(END, DUE)).isEqualTo(State.WAITING);
    assertThat(at(DUE, DUE)).isEqualTo(State.WAITING);
    assertThat(at(DUE.plusNanos(1), DUE)).isEqualTo(State.OVERDUE);
  }

  @Test
  void isUntoldToWhoKnowsNoDueDate() {
    assertThat(at(START, null)).isEqualTo(State.RUNNING);
    assertThat(at(END, null)).isEqualTo(State.UNTOLD);
    assertThat(at(DUE.plusNanos(1), null)).isEqualTo(State.UNTOLD);
  }

  @Test
  void isTheBestOfItsStudentsOnceItIsLogged() {
    assertThat(State.of(START, END, List.of(CANCELLED_NON_BILLABLE, ATTENDED, MISSED), true, DUE, END))
        .isEqualTo(State.ATTENDED);
    assertThat(State.of(START, END, List.of(CANCELLED_NON_BILLABLE, MISSED), true, null, END)).isEqualTo(State.MISSED);
    assertThat(State.of(START, END, List.of(ATTENDED), false, DUE, END)).as("its notes wait").isEqualTo(State.WAITING);
    assertThat(State.of(START, END, List.of(ATTENDED), false, DUE, START)).as("said while it runs")
        .isEqualTo(State.WAITING);
  }

  @Test
  void hasTheStatusThatALogSays() {
    assertThat(State.ATTENDED.status()).isEqualTo(ATTENDED);
    assertThat(State.CANCELLED_NON_BILLABLE.status()).isEqualTo(CANCELLED_NON_BILLABLE);
    assertThat(State.UNTOLD.status()).isNull();
    assertThat(State.COMING.status()).isNull();
  }

  private static State at(Instant now, @Nullable Instant dueAt) {
    return State.of(START, END, List.<AttendanceStatus>of(), false, dueAt, now);
  }
}
