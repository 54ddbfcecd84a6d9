package app.afterbell.desk.engagements;

import app.afterbell.desk.engagements.Pick.Choice;
import app.afterbell.shared.Currencies;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.web.Option;
import app.afterbell.web.Search;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads mentors and students to choose from. */
@Component
public class Picks {

  private static final int MOST = 8;

  private final Sql sql;

  Picks(Sql sql) {
    this.sql = sql;
  }

  /** One of them: what is typed and means a single person chooses that one in the place of another. */
  public Pick one(Role role, Collection<PersonId> chosen, Search search) {
    var pick = pick(role, chosen.stream().limit(1).toList(), search);
    return pick.found().size() == 1 ? new Pick(pick.found(), "", List.of()) : pick;
  }

  /** Several: what is typed and means a single person adds that one. */
  public Pick many(Role role, Collection<PersonId> chosen, Search search) {
    var pick = pick(role, chosen, search);
    return pick.found().size() == 1
        ? new Pick(Stream.concat(pick.chosen().stream(), pick.found().stream()).distinct().toList(), "", List.of())
        : pick;
  }

  record Known(String code, boolean offered) {}

  /** The currencies that the company offers, the usual one first; where it said none, what is agreed elsewhere. */
  public List<String> currencies() {
    var known = sql.sql("""
            select unnest(currencies) as code, true as offered from organization_card
            union all
            select currency, false from (select currency from engagement_pay_rate limit 1) agreed
            """).list(Known.class);
    var offered = known.stream().filter(Known::offered).map(Known::code).toList();
    return !offered.isEmpty() ? offered
        : Stream.of(known.stream().map(Known::code), Stream.of("USD"),
            Currencies.ALL.stream().map(Currency::getCurrencyCode)).flatMap(all -> all).distinct().toList();
  }

  /** As a form offers them. */
  public static List<Option> options(List<String> codes, Locale locale) {
    return codes.stream()
        .map(code -> new Option(code, Currency.getInstance(code).getDisplayName(locale) + " (" + code + ")"))
        .toList();
  }

  private Pick pick(Role role, Collection<PersonId> chosen, Search search) {
    return new Pick(chosen.isEmpty() ? List.of() : chosen(role, chosen), search.typed(),
        search.isEmpty() ? List.of() : found(role, search));
  }

  private List<Choice> chosen(Role role, Collection<PersonId> ids) {
    return sql.sql("""
            select p.id, p.name, coalesce(p.email, '') as detail, p.time_zone as zone
            from account_card p
            where p.id = any(:ids) and p.open
              and exists (select from role_card r where r.person_id = p.id and r.role = :role)
            order by p.name, p.id
            """)
        .param("ids", ids)
        .param("role", role)
        .list(Choice.class);
  }

  private List<Choice> found(Role role, Search search) {
    return sql.sql("""
            select p.id, p.name, coalesce(p.email, '') as detail, p.time_zone as zone
            from (select p.id, p.name, p.email, p.time_zone, p.open from account_card p
                  where p.folded like (select name_pattern(:typed))) p
            where p.open and (select true from role_card r where r.person_id = p.id and r.role = :role)
            order by p.name, p.id
            limit :most
            """)
        .param("typed", search.typed())
        .param("role", role)
        .param("most", MOST)
        .list(Choice.class);
  }
}
