package app.afterbell.requests;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What approving would do to bill and pay: it is done, looked at and taken back, so that what is said before the press
 * is what the press does.
 */
@Component
public class Trial {

  private final Sql sql;
  private final RequestRows rows;
  private final Fulfilments fulfilments;
  private final TransactionOperations transaction;

  Trial(Sql sql, RequestRows rows, Fulfilments fulfilments, TransactionOperations transaction) {
    this.sql = sql;
    this.rows = rows;
    this.fulfilments = fulfilments;
    this.transaction = transaction;
  }

  /**
   * A sum before and after.
   *
   * @param family whose bill it is; null for the mentor’s pay
   */
  public record Change(@Nullable String family, Money before, Money after) {

    public Money difference() {
      return after.minus(before);
    }

    public boolean isLess() {
      return after.minor() < before.minor();
    }

    /** How much more or less, without a sign. */
    public Money size() {
      return isLess() ? before.minus(after) : difference();
    }
  }

  /** Bills first, the mentor’s pay last; empty where nothing is billed or paid yet. */
  public record Changes(List<Change> bills, List<Change> pay) {}

  record Sum(@Nullable String family, Currency currency, long amount) {

    private Money money() {
      return new Money(amount, currency);
    }
  }

  private record Sums(List<Sum> bills, List<Sum> pay) {}

  /** As asked. @return nothing where it could not be done */
  public Optional<Changes> of(RequestId id, Instant now) {
    return of(id, null, now);
  }

  /** @param minutes others than were asked for; null: as asked */
  public Optional<Changes> of(RequestId id, @Nullable Integer minutes, Instant now) {
    return Optional.ofNullable(transaction.execute(status -> {
      status.setRollbackOnly();
      var request = rows.lock(id);
      var before = sums(request.sessionId());
      var staff = new Viewer(request.askedBy(), "", Set.of(Role.COORDINATOR), java.time.ZoneOffset.UTC);
      return request.isOpen()
          && fulfilments.fulfil(request, minutes, staff, now) instanceof Fulfilments.Done(var done)
          ? changes(before, sums(done.session())) : null;
    }));
  }

  private Sums sums(@Nullable SessionId session) {
    if (session == null) {
      return new Sums(List.of(), List.of());
    }
    return new Sums(
        sql.sql("""
                select f.name as family, l.currency, sum(l.amount)::bigint as amount
                from charge_fact l left join family_card f on f.id = l.family_id
                where l.session_id = :session group by f.name, f.id, l.currency order by f.name, f.id
                """)
            .param("session", session)
            .list(Sum.class),
        sql.sql("""
                select null as family, l.currency, sum(l.amount)::bigint as amount
                from earning_fact l where l.session_id = :session group by l.currency
                """)
            .param("session", session)
            .list(Sum.class));
  }

  private static Changes changes(Sums before, Sums after) {
    return new Changes(changes(before.bills(), after.bills()), changes(before.pay(), after.pay()));
  }

  private static List<Change> changes(List<Sum> before, List<Sum> after) {
    return after.stream()
        .map(sum -> new Change(
            sum.family(),
            before.stream()
                .filter(one -> java.util.Objects.equals(one.family(), sum.family())
                    && one.currency().equals(sum.currency()))
                .findFirst().map(Sum::money).orElse(Money.zero(sum.currency())),
            sum.money()))
        .toList();
  }
}
