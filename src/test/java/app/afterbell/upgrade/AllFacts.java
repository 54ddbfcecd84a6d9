package app.afterbell.upgrade;

import app.afterbell.api.Tokens;
import app.afterbell.engagements.Engagements;
import app.afterbell.family.entry.EntriesQuery;
import app.afterbell.payroll.EarningsQuery;
import app.afterbell.shared.Sql;
import app.afterbell.testing.TestClock;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.env.Environment;

/** Everything that is compared. */
final class AllFacts {

  private AllFacts() {}

  /** @param written where the rows are; the application, whose beans tell, runs on a database with the same ones */
  static Facts of(BeanFactory beans, DataSource written) {
    beans.getBean(TestClock.class).set(OldCompany.NOW);
    var told = new ToldFacts(
        beans.getBean(Sql.class), beans.getBean(EntriesQuery.class), beans.getBean(EarningsQuery.class),
        beans.getBean(Engagements.class), beans.getBean(Environment.class), beans.getBean(Tokens.class));
    return WrittenFacts.of(new Sql(written), OldCompany.NOW).and(told.at(OldCompany.NOW));
  }
}
