package app.afterbell.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** Has the pool give up a connection to a server that is no longer the one to write to. */
public final class Failover implements SQLExceptionOverride {

  private static final String READ_ONLY_SQL_TRANSACTION = "25006";

  @java.lang.Override // the interface has a type of that name
  public Override adjudicate(SQLException thrown) {
    return READ_ONLY_SQL_TRANSACTION.equals(thrown.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
