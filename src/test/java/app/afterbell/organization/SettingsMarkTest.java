package app.afterbell.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.testing.Given;
import app.afterbell.testing.PageTest;
import app.afterbell.testing.TestClock;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Another instance learns of a change by the mark that each request reads with its sign-in. */
@PageTest
class SettingsMarkTest {

  private final Sql sql;
  private final TransactionTemplate transaction;
  private final Organizations here;
  private final Given given;
  private final Viewer maya;

  SettingsMarkTest(Given given, Sql sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
    this.here = new Organizations(sql);
    this.given = given;
    this.maya = new Viewer(PersonId.next(), "Maya", Set.of(Role.MENTOR), ZoneId.of("America/New_York"));
  }

  @BeforeEach
  void founded() {
    given.organization();
  }

  private UUID mark() {
    return sql.sql("select mark from organization_card").one(UUID.class);
  }

  /** Somebody whose request begins now. */
  private Viewer asking() {
    return new Viewer(maya.id(), maya.name(), maya.roles(), maya.zone(), mark());
  }

  @Test
  void readsNothingAgainWhileTheMarkIsTheSame() {
    var first = here.current(asking());
    assertThat(here.current(asking())).isSameAs(first);
    assertThat(here.current(maya)).as("who has no mark reads anew").isNotSameAs(first).isEqualTo(first);
  }

  @Test
  void readsAnewWhatAnotherInstanceOrAHandChanged() {
    here.current(asking());
    sql.sql("update organization set support_email = 'other@company.example'").update();
    assertThat(here.current(asking()).supportEmail()).isEqualTo("other@company.example");
    sql.sql("update policy set notice_hours = notice_hours + 1").update();
    assertThat(here.current(asking()).policies().on(TestClock.START.atZone(maya.zone()).toLocalDate()).noticeHours())
        .isEqualTo(25);
  }

  @Test
  void keepsNothingOfAChangeThatWasTakenBack() {
    transaction.executeWithoutResult(status -> {
      sql.sql("update organization set support_email = 'never@company.example'").update();
      assertThat(here.current().supportEmail()).isEqualTo("never@company.example");
      status.setRollbackOnly();
    });
    assertThat(here.current(asking()).supportEmail()).isNotEqualTo("never@company.example");
  }
}
