package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.sessions.Collisions.Wanted;
import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.testing.RuleTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R31: of sessions that are planned in one go, each is looked at with those before it. */
@RuleTest
class PlannedTogetherTest {

  private static final Instant FOUR = Instant.parse("2026-11-26T21:00:00Z");
  private static final PersonId MAYA = new PersonId(Id.next());
  private static final PersonId OMAR = new PersonId(Id.next());
  private static final PersonId ANA = new PersonId(Id.next());
  private static final PersonId LEO = new PersonId(Id.next());

  @Test
  void aMentorHasOneAtATime() {
    assertThat(planned(of(MAYA, 0, ANA), of(MAYA, 59, LEO), of(OMAR, 59, LEO))).containsExactly(true, false, true);
  }

  @Test
  void aStudentHasOneAtATime() {
    assertThat(planned(of(MAYA, 0, ANA), of(OMAR, 30, LEO, ANA), of(OMAR, 30, LEO))).containsExactly(true, false, true);
  }

  @Test
  void oneBeginsWhenTheOtherEnds() {
    assertThat(planned(of(MAYA, 60, ANA), of(MAYA, 0, ANA), of(MAYA, 120, ANA))).containsExactly(true, true, true);
  }

  @Test
  void whatWasNotPlannedIsInNobodysWay() {
    assertThat(planned(of(MAYA, 0, ANA), of(MAYA, 30, LEO), of(OMAR, 30, LEO))).containsExactly(true, false, true);
  }

  @Test
  void saysWithWhatItCollidesInTheirOrder() {
    var first = of(MAYA, 30, ANA);
    var there = new Collision(SessionId.next(), ANA, false, FOUR, 45);

    var answers = PlannedTogether.answers(List.of(first, of(MAYA, 40, ANA)), Map.of(1, List.of(there)), Map.of());

    assertThat(answers.getFirst()).isEqualTo(new PlanAnswer.Planned(first.session()));
    assertThat(answers.getLast()).isEqualTo(new PlanAnswer.Taken(List.of(there,
        new Collision(first.session(), MAYA, true, first.startsAt(), 60),
        new Collision(first.session(), ANA, false, first.startsAt(), 60))));
  }

  @Test
  void theEngagementsOwnIsAskedForWhereItsPeopleHaveNothing() {
    var own = new Collision(SessionId.next(), OMAR, true, FOUR, 60);
    var wanted = of(MAYA, 0, ANA);

    assertThat(PlannedTogether.answers(List.of(wanted), Map.of(), Map.of(0, List.of(own))))
        .containsExactly(new PlanAnswer.Taken(List.of(own)));
  }

  private static List<Boolean> planned(Wanted... wanted) {
    return PlannedTogether.answers(List.of(wanted), Map.of(), Map.of()).stream()
        .map(answer -> answer instanceof PlanAnswer.Planned).toList();
  }

  private static Wanted of(PersonId mentor, int minutesLater, PersonId... students) {
    return new Wanted(SessionId.next(), mentor, List.of(students), FOUR.plus(Duration.ofMinutes(minutesLater)), 60);
  }
}
