package app.afterbell.web;

import static app.afterbell.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import app.afterbell.jobs.Turn;
import app.afterbell.shared.Sql;
import app.afterbell.testing.SqlTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SqlTest
class OldFormsTest {

  private final Sql sql;
  private final UnsentStore store;
  private final OldForms old;

  OldFormsTest(Sql sql) {
    this.sql = sql;
    this.store = new UnsentStore(sql);
    this.old = new OldForms(sql);
  }

  @Test
  void forgetsAFormWhoseTimeIsOverWithoutAnother() {
    store.put(List.of(new Unsent("/settings", "/settings", null, true, Map.of(), START.plus(UnsentForms.KEPT))), START);

    old.turn(Turn.at(START.plus(UnsentForms.KEPT).minusSeconds(1)));
    assertThat(sql.sql("select count(*) from unsent_form").one(Integer.class)).isOne();
    old.turn(Turn.at(START.plus(UnsentForms.KEPT)));
    assertThat(sql.sql("select count(*) from unsent_form").one(Integer.class)).isZero();
  }
}
