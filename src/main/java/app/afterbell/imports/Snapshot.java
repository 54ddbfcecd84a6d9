package app.afterbell.imports;

import static java.util.stream.Collectors.toMap;

import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.Engagements;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.households.Ties;
import app.afterbell.imports.Known.Booked;
import app.afterbell.imports.Known.KnownSession;
import app.afterbell.organization.Organizations;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.StaffLikeness;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.TimeRange;
import app.afterbell.templates.Templates;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is {@link Known}, in a handful of statements no matter how long the files are. */
@Component
class Snapshot {

  // More than this of what is known would not fit beside the file: it is then a problem, and nothing is imported.
  static final int MOST_KNOWN = 200_000;

  private final Sql sql;
  private final Organizations organizations;
  private final People people;
  private final Families families;
  private final Engagements engagements;
  private final Templates templates;
  private final LastSaid lastSaid;
  private final Meetings meetings;
  private final Aliases aliases;

  Snapshot(Sql sql, Organizations organizations, People people, Families families, Engagements engagements,
      Templates templates, LastSaid lastSaid, Meetings meetings, Aliases aliases) {
    this.sql = sql;
    this.organizations = organizations;
    this.people = people;
    this.families = families;
    this.engagements = engagements;
    this.templates = templates;
    this.lastSaid = lastSaid;
    this.meetings = meetings;
    this.aliases = aliases;
  }

  /**
   * @param emails in lower case
   * @param engagementsOfSessions the spreadsheets' ids of engagements that have rows in the sessions' file
   * @param booked the spreadsheets' ids of everybody who may teach one of them, or be taught in it
   * @param window that holds every session of the file
   * @param rows the keys under which it is remembered what each row said
   * @param choices what was decided about those who were typed by hand
   */
  Known read(
      Collection<String> emails, Set<String> engagementsOfSessions, Set<String> booked, Optional<TimeRange> window,
      Map<SheetKind, List<String>> rows, SheetContents contents, Choices choices) {
    var brought = Brought.read(people, families, engagements, aliases);
    var met = meetings.of(contents, brought, choices);
    brought.add(met);
    var persons = brought.people();
    var agreed = brought.engagements();
    var ids = engagementsOfSessions.stream().filter(agreed::containsKey).map(agreed::get).toList();
    var bookedIds = new HashSet<>(
        booked.stream().filter(persons::containsKey).map(id -> persons.get(id).id()).toList());
    ids.forEach(engagement -> {
      bookedIds.add(engagement.agreed().mentor());
      bookedIds.addAll(engagement.agreed().students());
    });
    var sessions = window.map(range -> sessions(ids, range)).orElse(Map.of());
    var bookings = window.map(range -> bookings(bookedIds, range)).orElse(List.of());
    var said = new EnumMap<SheetKind, Map<String, Said>>(SheetKind.class);
    rows.forEach((kind, keys) -> said.put(kind, lastSaid.of(kind, keys)));
    return new Known(
        organizations.current(),
        templates.knownHeadings(),
        persons,
        brought.ids(),
        brought.families(),
        brought.firstNames(),
        families.of(persons.values().stream().map(Person::id).toList()),
        emailHolders(emails),
        agreed,
        withSessions(agreed),
        sessions,
        bookings,
        said,
        met,
        choices,
        sessions.size() <= MOST_KNOWN && bookings.size() <= 2 * MOST_KNOWN);
  }

  /** The guardians of each of these students who may read their notes. */
  Map<PersonId, Set<PersonId>> guardiansOf(Collection<PersonId> students) {
    return students.isEmpty() ? Map.of() : sql.sql("""
            select student_id, guardian_id from guardian_of where student_id = any(:students) and reads_notes
            """)
        .param("students", students)
        .list(Guarded.class)
        .stream()
        .collect(Collectors.groupingBy(Guarded::studentId,
            Collectors.mapping(Guarded::guardianId, Collectors.toSet())));
  }

  record Guarded(PersonId studentId, PersonId guardianId) {}

  /** Who could be one of staff under another account. */
  StaffLikeness staff() {
    return people.staff();
  }

  /** Which families have guardians already. @param met those that were made by hand */
  Ties ties(Collection<FamilyId> met) {
    return families.ties(met);
  }

  private Map<String, Person> emailHolders(Collection<String> emails) {
    return emails.isEmpty() ? Map.of()
        : people.holders(emails).stream().collect(toMap(Person::email, Function.identity()));
  }

  private Set<String> withSessions(Map<String, Engagement> all) {
    if (all.isEmpty()) {
      return Set.of();
    }
    var ids = new HashSet<>(sql.sql("""
            select e.id from unnest(:ids::uuid[]) as e(id)
            where exists (select from session_fact s where s.engagement_id = e.id)
            """)
        .param("ids", all.values().stream().map(Engagement::id).toList())
        .list(EngagementId.class));
    return all.entrySet().stream().filter(entry -> ids.contains(entry.getValue().id()))
        .map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  private Map<Known.SessionKey, KnownSession> sessions(List<Engagement> of, TimeRange window) {
    var found = new HashMap<Known.SessionKey, KnownSession>();
    if (!of.isEmpty()) {
      sql.sql("""
              select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.attendance_revision,
                     s.attendance_at, a.recorded_at as attendance_recorded_at, s.actual_minutes,
                     array(select m.student_id from session_student_fact m where m.session_id = s.id) as students,
                     array(select m.student_id || ' ' || m.status from session_student_fact m
                           where m.session_id = s.id and m.status is not null) as marks,
                     s.notes_revision, s.notes_at, n.recorded_at as notes_recorded_at, left(n.body, 200) as notes_begin,
                     md5(n.body) as notes_hash
              from session_fact s
              left join attendance_fact a on a.session_id = s.id
              left join notes_fact n on n.session_id = s.id
              where s.engagement_id = any(:engagements) and s.starts_at >= :from and s.starts_at < :to
              limit :most
              """)
          .param("most", MOST_KNOWN + 1)
          .param("engagements", of.stream().map(Engagement::id).toList())
          .param("from", window.from())
          .param("to", window.to())
          .list(KnownSession.class)
          .forEach(session -> found.put(session.key(), session));
    }
    return found;
  }

  private List<Booked> bookings(Set<PersonId> people, TimeRange window) {
    return people.isEmpty() ? List.of() : sql.sql("""
            select id, mentor_id as person_id, starts_at, planned_minutes from session_fact
            where mentor_id = any(:people) and starts_at > :since and starts_at < :to
            union all
            select s.id, m.student_id, s.starts_at, s.planned_minutes
            from session_student_fact m join session_fact s on s.id = m.session_id
            where m.student_id = any(:people) and m.starts_at > :since and m.starts_at < :to
            limit :most
            """)
        .param("most", 2 * MOST_KNOWN + 1)
        .param("people", people)
        .param("since", window.from().minus(EngagementRule.LONGEST_SESSION))
        .param("to", window.to())
        .list(Booked.class);
  }
}
