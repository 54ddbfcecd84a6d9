package app.afterbell.access;

import app.afterbell.people.AccountClosed;
import app.afterbell.people.AddressChanged;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what let somebody in, in the transaction in which their account is closed or its address changes. */
@Component
public class WaysIn {

  private final Sql sql;
  private final ApplicationEventPublisher publisher;

  public WaysIn(Sql sql, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.publisher = publisher;
  }

  @EventListener
  public void on(AccountClosed closed) {
    endSignIns(closed.person());
  }

  /** A person who held the old address knows the password, and has a passkey on their device. */
  @EventListener
  public void on(AddressChanged changed) {
    endSignIns(changed.person());
    delete("delete from password where person_id = :person", changed.person());
    delete("delete from passkey where person_id = :person", changed.person());
    delete("delete from known_device where person_id = :person", changed.person());
  }

  // Links on their way to them open nothing.
  private void endSignIns(PersonId person) {
    delete("delete from sign_in where person_id = :person", person);
    delete("delete from one_time_token where person_id = :person", person);
    publisher.publishEvent(new WaysInEnded(person));
  }

  private void delete(String statement, PersonId person) {
    sql.sql(statement).param("person", person).update();
  }
}
