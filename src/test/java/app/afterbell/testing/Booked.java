package app.afterbell.testing;

import app.afterbell.shared.Sql;

/** For tests: what is on all bills and in all pay together, whatever the lines. In minor units. */
public abstract class Booked {

  protected final Sql sql;

  protected Booked(Sql sql) {
    this.sql = sql;
  }

  protected final int lines() {
    return sql.sql("select (select count(*) from charge_line) + (select count(*) from earning_line)")
        .one(Integer.class);
  }

  protected final long paid() {
    return sql.sql("select coalesce(sum(amount), 0) from earning_line").one(Long.class);
  }

  protected final long billed() {
    return sql.sql("select coalesce(sum(amount), 0) from charge_line").one(Long.class);
  }
}
