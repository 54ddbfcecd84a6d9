package app.afterbell.households;

import app.afterbell.households.GuardiansChanged.Change;
import app.afterbell.households.GuardiansChanged.Kind;
import app.afterbell.mail.Letter;
import app.afterbell.mail.LetterWords;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.people.AddressChanged;
import app.afterbell.people.People;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells guardians who is linked to a student of theirs, who is no longer, and whose rights have changed: so that nobody
 * comes to a child unseen. The person who did it is not told, nor who came with the very act, as in an import of a
 * whole company.
 */
@Component
class GuardianMail {

  private final Sql sql;
  private final People people;
  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final LetterWords words;

  GuardianMail(Sql sql, People people, Post post, PublicAddress address, Organizations organizations,
      LetterWords words) {
    this.sql = sql;
    this.people = people;
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.words = words;
  }

  private record Told(PersonId studentId, PersonId id, String name, String email) {}

  private record Named(PersonId id, String name) {}

  @EventListener
  void on(GuardiansChanged event) {
    var told = told(event);
    if (told.isEmpty()) {
      return;
    }
    var names = names(event);
    var letters = told.stream().collect(Collectors.groupingBy(Told::id)).values().stream()
        .map(one -> letter(one, event, names))
        .toList();
    post.send(letters, event.by().at());
  }

  private Letter letter(List<Told> one, GuardiansChanged event, Map<PersonId, String> names) {
    var reader = one.getFirst();
    var students = one.stream().map(Told::studentId).collect(Collectors.toSet());
    var lines = event.changes().stream().filter(change -> students.contains(change.student()))
        .map(change -> line(change, reader, names))
        .collect(Collectors.joining("\n"));
    var organization = organizations.current();
    var by = event.by().person();
    return Letter.message(
        reader.email(),
        words.text("households.mail.guardians.subject", organization.name()),
        words.text("households.mail.guardians.body", words.hello(reader.name()), lines, by == null
            ? organization.name() : named(names.get(by)),
            organization.supportEmail(), address.link("/family/people")),
        null);
  }

  /** A student's new address: its reader reads all notes by it. */
  @EventListener
  void on(AddressChanged changed) {
    if (changed.email() != null
        && people.find(changed.person()).filter(one -> one.roles().contains(Role.STUDENT)).isPresent()) {
      var student = changed.person();
      on(new GuardiansChanged(List.of(new Change(student, student, Kind.SIGN_IN, Rights.ALL)), changed.by()));
    }
  }

  private String line(Change change, Told reader, Map<PersonId, String> names) {
    var kind = change.kind().name().toLowerCase(Locale.ROOT) + (change.guardian().equals(reader.id()) ? ".you" : "");
    return "- "
        + words.text("households.mail.guardians." + kind, named(names.get(change.guardian())),
            named(names.get(change.student())),
        words.text("households.mail.guardians.sees." + sees(change.rights())));
  }

  private static String sees(Rights rights) {
    return rights.readsNotes() ? rights.seesMoney() ? "both" : "notes" : rights.seesMoney() ? "money" : "neither";
  }

  // Those who are guardians now, and those who were until now.
  private List<Told> told(GuardiansChanged event) {
    return sql.sql("""
            select distinct c.student_id, p.id, p.name, p.email
            from unnest(:students::uuid[], :guardians::uuid[]) as d (student_id, guardian_id)
            cross join lateral (
              select d.student_id, d.guardian_id
              union
              select g.student_id, g.guardian_id from guardianship g where g.student_id = d.student_id offset 0) c
            join lateral (select p.* from account_card p where p.id = c.guardian_id offset 0) p on true
            where p.id <> c.student_id and p.email is not null and p.open and p.id is distinct from :by
              and not exists (select from person_change_fact j
                              where j.person_id = p.id and j.what = 'joined' and j.changed_at = :at)
            order by p.id
            """)
        .each("students", event.changes(), Change::student)
        .each("guardians", event.changes(), Change::guardian)
        .param("at", event.by().at())
        .param("by", event.by().person())
        .list(Told.class);
  }

  private Map<PersonId, String> names(GuardiansChanged event) {
    var ids = new HashSet<PersonId>();
    event.changes().forEach(change -> ids.addAll(List.of(change.student(), change.guardian())));
    if (event.by().person() != null) {
      ids.add(event.by().person());
    }
    return sql.sql("select id, name from person_card where id = any(:ids)").param("ids", ids).list(Named.class).stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  private String named(@Nullable String name) {
    return words.named(name == null ? "" : name);
  }
}
