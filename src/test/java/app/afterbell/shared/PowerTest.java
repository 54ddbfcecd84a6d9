package app.afterbell.shared;

import static app.afterbell.shared.Power.AGREE_ENGAGEMENTS;
import static app.afterbell.shared.Power.CHANGE_PEOPLE;
import static app.afterbell.shared.Power.DECIDE_REQUESTS;
import static app.afterbell.shared.Power.EDIT_TEMPLATES;
import static app.afterbell.shared.Power.FOLLOW_SESSIONS;
import static app.afterbell.shared.Power.GET_REMINDERS;
import static app.afterbell.shared.Power.HAVE_CALENDAR;
import static app.afterbell.shared.Power.IMPORT;
import static app.afterbell.shared.Power.INVITE_GUARDIANS;
import static app.afterbell.shared.Power.LOG_FOR_MENTORS;
import static app.afterbell.shared.Power.PLAN_SESSIONS;
import static app.afterbell.shared.Power.PUBLISH_NOTES;
import static app.afterbell.shared.Power.REMIND_MENTORS;
import static app.afterbell.shared.Power.SEE_AMOUNTS;
import static app.afterbell.shared.Power.SEE_TROUBLED_MAIL;
import static app.afterbell.shared.Power.SEE_WAITING;
import static app.afterbell.shared.Power.SETTLE_AMOUNTS;
import static app.afterbell.shared.Power.TEACH;
import static app.afterbell.shared.Power.SET_MOVES;
import static app.afterbell.shared.Power.USE_API;
import static app.afterbell.shared.Power.USE_DESK;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RuleTest
class PowerTest {

  @ParameterizedTest
  @EnumSource(Role.class)
  void givesEachRoleThesePowersAndNoOthers(Role role) {
    assertThat(Arrays.stream(Power.values()).filter(power -> power.isOf(List.of(role))))
        .hasSameElementsAs(switch (role) {
      case MENTOR -> EnumSet.of(TEACH, HAVE_CALENDAR, USE_API);
      case STUDENT -> EnumSet.of(FOLLOW_SESSIONS, HAVE_CALENDAR);
      case GUARDIAN -> EnumSet.of(FOLLOW_SESSIONS, HAVE_CALENDAR, GET_REMINDERS, INVITE_GUARDIANS);
      case COORDINATOR -> EnumSet.of(USE_DESK, USE_API, LOG_FOR_MENTORS, REMIND_MENTORS, DECIDE_REQUESTS, PLAN_SESSIONS,
          AGREE_ENGAGEMENTS, CHANGE_PEOPLE, EDIT_TEMPLATES, PUBLISH_NOTES, IMPORT, SEE_TROUBLED_MAIL, SEE_WAITING,
          SET_MOVES);
      case FINANCE -> EnumSet.of(USE_DESK, SEE_AMOUNTS, SETTLE_AMOUNTS);
      case ADMIN ->
          EnumSet.complementOf(EnumSet.of(TEACH, HAVE_CALENDAR, FOLLOW_SESSIONS, GET_REMINDERS, INVITE_GUARDIANS));
    });
  }

  @Test
  void addsUpWhatSeveralRolesGive() {
    assertThat(LOG_FOR_MENTORS.isOf(Set.of(Role.FINANCE, Role.COORDINATOR))).isTrue();
    assertThat(LOG_FOR_MENTORS.isOf(Set.of(Role.FINANCE, Role.MENTOR))).isFalse();
    assertThat(LOG_FOR_MENTORS.isOf(Set.of())).isFalse();
    assertThat(LOG_FOR_MENTORS.roles()).containsExactlyInAnyOrder(Role.COORDINATOR, Role.ADMIN);
  }
}
