package app.afterbell.family.web.home;

import app.afterbell.engagements.EngagementId;
import app.afterbell.family.web.EntriesQuery;
import app.afterbell.family.web.Entry;
import app.afterbell.family.web.FamilyGate;
import app.afterbell.family.web.home.FamilyPage.Choice;
import app.afterbell.family.web.home.FamilyPage.Student;
import app.afterbell.family.web.home.PracticeCard.Task;
import app.afterbell.family.web.home.StudentsQuery.StudentRow;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a family's home, on one connection. */
@Component
class FamilyQuery {

  private static final int PAGE = 20;
  private static final int NEWEST = 4;

  private final StudentsQuery students;
  private final EntriesQuery entries;
  private final PracticeQuery practice;
  private final BesideQuery beside;
  private final FamilyGate gate;
  private final NotesReadings readings;

  FamilyQuery(StudentsQuery students, EntriesQuery entries, PracticeQuery practice, BesideQuery beside,
      FamilyGate gate, NotesReadings readings) {
    this.students = students;
    this.entries = entries;
    this.practice = practice;
    this.beside = beside;
    this.gate = gate;
    this.readings = readings;
  }

  /** What was asked for. @param student absent for all */
  record Asked(@Nullable PersonId student, @Nullable EngagementId engagement, @Nullable Before before) {

    static final Asked ALL = new Asked(null, null, null);

    String path() {
      return (student == null ? "/family" : "/family/students/" + student.value())
          + (engagement == null && before == null ? "" : "?")
          + (engagement == null ? "" : "engagement=" + engagement.value())
          + (engagement == null || before == null ? "" : "&")
          + (before == null ? "" : "before=" + before);
    }
  }

  @Transactional
  public FamilyPage page(Viewer viewer, Asked asked, Instant now) {
    // before what is read: what comes in meanwhile is told again, rather than missed
    var found = students.look(viewer, now);
    var all = found.students();
    var seesMoney = all.stream().anyMatch(StudentRow::seesMoney);
    gate.known(all.stream().anyMatch(StudentRow::readsNotes), seesMoney);
    var shown = asked.student() == null
        ? all
        : List.of(all.stream().filter(row -> row.id().equals(asked.student())).findAny().orElseThrow(NotFound::new));
    var ids = shown.stream().map(StudentRow::id).toList();
    int most = shown.size() == 1 ? PAGE : NEWEST;
    var sessions = entries.newest(viewer, ids, asked.engagement(), asked.before(), most + 1, now);
    var cards = asked.before() == null ? practice.cards(viewer, ids, now) : Map.<PersonId, PracticeCard>of();
    var made = shown.stream()
        .map(row -> student(row, asked, most, cards.get(row.id()),
            sessions.stream().filter(entry -> entry.studentId().equals(row.id())).toList()))
        .toList();
    shown(viewer, made, now);
    var organization = beside.organization(viewer, now);
    return new FamilyPage(
        asked.path(),
        all.stream().map(row -> new Choice(row.id(), row.name(), row.self(), row.id().equals(asked.student()))).toList(),
        made, found.since(), found.news(), beside.coming(viewer, ids, now),
        seesMoney ? organization.month() : null, organization.help(), found.seen());
  }

  /** What one student has to practise. */
  @Transactional
  public PracticeCard practice(Viewer viewer, PersonId student, Instant now) {
    var card = Optional.ofNullable(practice.cards(viewer, List.of(student), now).get(student)).orElseThrow(NotFound::new);
    readings.shownToFamily(viewer, card.all().map(Task::session).collect(Collectors.toSet()), now);
    return card;
  }

  private static Student student(
      StudentRow row, Asked asked, int most, @Nullable PracticeCard card, List<Entry> sessions) {
    var shown = sessions.subList(0, Math.min(most, sessions.size()));
    var older = sessions.size() > most ? new Before(shown.getLast().startsAt(), shown.getLast().id().value()) : null;
    return new Student(row.id(), row.name(), row.self(), row.readsNotes(), row.courses(), asked.engagement(), card, shown,
        asked.before() == null, older);
  }

  // What is to be practised stands in the notes too: both are shown.
  private void shown(Viewer viewer, List<Student> students, Instant now) {
    var entries = students.stream().flatMap(student -> student.sessions().stream())
        .filter(entry -> entry.notes() != null)
        .map(Entry::id);
    var tasks = students.stream().flatMap(student -> Stream.ofNullable(student.practice()))
        .flatMap(PracticeCard::all)
        .map(Task::session);
    var read = Stream.concat(entries, tasks).collect(Collectors.toSet());
    readings.shownToFamily(viewer, read, now);
  }
}
