package app.afterbell.testing;

import app.afterbell.shared.Sql;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What another instance does while a transaction of ours is open. */
public final class Aside {

  private Aside() {}

  /** Works in a transaction of its own, and waits for no lock: where it would have to, it fails. */
  public static <T> T aside(TransactionTemplate ours, Sql sql, Supplier<T> work) {
    var own = new TransactionTemplate(Objects.requireNonNull(ours.getTransactionManager()));
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return own.execute(_ -> {
      sql.sql("set local lock_timeout = '500ms'").update();
      return work.get();
    });
  }
}
