package app.afterbell.shared;

import static app.afterbell.shared.Role.ADMIN;
import static app.afterbell.shared.Role.COORDINATOR;
import static app.afterbell.shared.Role.FINANCE;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.testing.RuleTest;
import org.junit.jupiter.api.Test;

@RuleTest
class RoleTest {

  @Test
  void isOfStaffOrNot() {
    assertThat(Role.values()).filteredOn(Role::isStaff).containsExactly(COORDINATOR, FINANCE, ADMIN);
    assertThat(Role.STAFF).containsExactlyInAnyOrder(COORDINATOR, FINANCE, ADMIN);
  }
}
