package app.afterbell.people;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who there is, as others find them, and hold them still while they change what hangs on them. */
public abstract class KnownPeople {

  private static final String PERSON = """
      select p.id, p.name, p.email, p.time_zone, p.support_channel, p.closed_at is null as open,
             p.entered_at is not null as entered, p.import_id,
             array(select r.role from person_role r where r.person_id = p.id order by r.role) as roles
      from person p
      """;

  private final Sql sql;

  KnownPeople(Sql sql) {
    this.sql = sql;
  }

  private record Held(PersonId id, @Nullable String email) {}

  public Optional<Person> find(PersonId id) {
    return sql.sql(PERSON + "where p.id = :id").param("id", id).optional(Person.class);
  }

  /**
   * The same for somebody who changes something of what they read: nobody else changes it until their transaction ends.
   */
  @Transactional
  public Person lock(PersonId id) {
    sql.sql("select id from person where id = :id for no key update").param("id", id).one(PersonId.class);
    return find(id).orElseThrow();
  }

  /**
   * Nobody else changes this person, or what hangs on them, until the caller's transaction ends.
   *
   * @return their address
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Email> hold(PersonId id) {
    var held = sql.sql("select id, email from person where id = :id for update").param("id", id).one(Held.class);
    return Optional.ofNullable(held.email()).map(Email::new);
  }

  /** The same for a student; not found where this person is none. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void holdStudent(PersonId id) {
    sql.sql("""
            select p.id from person p join person_role r on r.person_id = p.id and r.role = 'student'
            where p.id = :id for update of p
            """)
        .param("id", id)
        .one(PersonId.class);
  }

  public String nameOf(PersonId id) {
    return sql.sql("select name from person where id = :id").param("id", id).one(String.class);
  }

  public Optional<Person> byEmail(Email email) {
    return sql.sql(PERSON + "where p.email = :email").param("email", email.value()).optional(Person.class);
  }

  public Optional<Person> byImportId(String importId) {
    return sql.sql(PERSON + "where p.import_id = :importId").param("importId", importId).optional(Person.class);
  }

  /** Everybody who came from a spreadsheet, by the id there: what an import is compared with. */
  public List<Person> imported() {
    return sql.sql(PERSON + "where p.import_id is not null order by p.import_id").list(Person.class);
  }

  /** Those who have one of these addresses, or an open account and one of these names. */
  public List<Person> alike(Collection<String> emails, Collection<String> foldedNames) {
    return sql.sql(PERSON + """
            where p.email = any(:emails) or (p.folded = any(:names) and p.closed_at is null)
            order by p.created_at, p.id
            """)
        .param("emails", emails)
        .param("names", foldedNames)
        .list(Person.class);
  }

  private record Folded(String text, String folded) {}

  /** Each of these names as names are compared: without accents, signs and capitals. */
  public Map<String, String> folded(Collection<String> names) {
    return sql.sql("select t as text, folded(t) as folded from unnest(:names::text[]) t")
        .param("names", Set.copyOf(names))
        .list(Folded.class)
        .stream()
        .collect(Collectors.toMap(Folded::text, Folded::folded));
  }

  /** Who has one of these addresses, given in lower case. */
  public List<Person> holders(Collection<String> emails) {
    return sql.sql(PERSON + "where p.email = any(:emails)").param("emails", emails).list(Person.class);
  }

  /** Who could be one of staff under another account. */
  public StaffLikeness staff() {
    return StaffLikeness.read(sql);
  }
}
