package app.afterbell.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.afterbell.sessions.ReasonAnswer.Why;
import app.afterbell.sessions.StandingReasons.Reason;
import app.afterbell.shared.NotFound;
import app.afterbell.testing.RuleTest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R15: reasons are kept by staff; of each kind that a move can need, one stays. */
@RuleTest
class StandingReasonsTest {

  private static final Instant NOW = Instant.parse("2026-11-23T22:12:00Z");

  private final StandingReasons reasons = new StandingReasons(List.of(
      reason("ill", "Ill", Asker.FAMILY, null, null),
      reason("late", "Told late", Asker.FAMILY, null, NOW.plusSeconds(60)),
      reason("once", "Exam", Asker.FAMILY, null, NOW),
      reason("soon", "Holiday", Asker.FAMILY, NOW.plusSeconds(60), null),
      reason("office", "Office closed", Asker.STAFF, null, null)));

  private static Reason reason(
      String key, String words, Asker asker, @Nullable Instant offeredAt, @Nullable Instant retiredAt) {
    return new Reason(key, words, asker, false, offeredAt, retiredAt);
  }

  @Test
  void keepOneOfEachKindThatStaysForEver() {
    assertThat(reasons.canDoWithout(reasons.find("late"), NOW)).as("another one stays").isTrue();
    assertThat(reasons.canDoWithout(reasons.find("ill"), NOW)).as("others end, or begin later").isFalse();
    assertThat(reasons.canDoWithout(reasons.find("ill"), NOW.plusSeconds(60))).as("by then one has begun").isTrue();
    assertThat(reasons.canDoWithout(reasons.find("office"), NOW)).as("staff need none").isTrue();
  }

  @Test
  void haveWhatCanBeChosenNow() {
    assertThat(reasons.has("Ill", Asker.FAMILY, false, NOW)).isTrue();
    assertThat(reasons.has("Ill", Asker.FAMILY, true, NOW)).as("of another kind").isFalse();
    assertThat(reasons.has("Exam", Asker.FAMILY, false, NOW)).as("retired in this instant").isFalse();
    assertThat(reasons.has("Told late", Asker.FAMILY, false, NOW)).as("retired later").isTrue();
  }

  @Test
  void refuseWordsThatAreNoneOrTaken() {
    assertThat(reasons.wrong("", null, NOW)).isEqualTo(Why.WORDS_MISSING);
    assertThat(reasons.wrong("x".repeat(MoveReasonEdits.LONGEST), null, NOW)).isNull();
    assertThat(reasons.wrong("x".repeat(MoveReasonEdits.LONGEST + 1), null, NOW)).isEqualTo(Why.WORDS_TOO_LONG);
    assertThat(reasons.wrong("a\u0007b", null, NOW)).isEqualTo(Why.WORDS_NOT_TEXT);
    assertThat(reasons.wrong("ILL", null, NOW)).isEqualTo(Why.WORDS_TAKEN);
    assertThat(reasons.wrong("ILL", "ill", NOW)).as("its own words, written otherwise").isNull();
    assertThat(reasons.wrong("Exam", null, NOW)).as("those of one that is retired").isNull();
  }

  @Test
  void nameEachByTheLettersOfItsWordsAndNoOtherAlike() {
    assertThat(reasons.key("  Été à la mer! ")).isEqualTo("ete_a_la_mer");
    assertThat(reasons.key("考试")).isEqualTo("reason");
    assertThat(reasons.key("Ill")).isEqualTo("ill_a");
    assertThat(reasons.key("x".repeat(40))).hasSize(30);
  }

  @Test
  void areFoundByTheirKeyAlone() {
    assertThat(reasons.find("soon").words()).isEqualTo("Holiday");
    assertThatThrownBy(() -> reasons.find("Soon")).isInstanceOf(NotFound.class);
  }
}
