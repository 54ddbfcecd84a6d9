package app.afterbell.family.student;

import app.afterbell.engagements.EngagementId;
import app.afterbell.family.FamilyGate;
import app.afterbell.family.entry.EntriesQuery;
import app.afterbell.family.entry.Entry;
import app.afterbell.family.practice.PracticeCard;
import app.afterbell.family.practice.PracticeCard.Task;
import app.afterbell.family.practice.PracticeQuery;
import app.afterbell.family.student.StudentPage.Choice;
import app.afterbell.family.student.StudentPage.Help;
import app.afterbell.family.student.StudentPage.Student;
import app.afterbell.family.student.StudentsQuery.StudentRow;
import app.afterbell.frame.BookingGate;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Before;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one student's page, on one connection. */
@Component
class StudentQuery {

  private static final int PAGE = 20;

  private final Sql sql;
  private final StudentsQuery students;
  private final EntriesQuery entries;
  private final PracticeQuery practice;
  private final ComingQuery coming;
  private final FamilyGate gate;
  private final NotesReadings readings;
  private final BookingGate booking;

  StudentQuery(Sql sql, StudentsQuery students, EntriesQuery entries, PracticeQuery practice, ComingQuery coming,
      FamilyGate gate, NotesReadings readings, BookingGate booking) {
    this.booking = booking;
    this.sql = sql;
    this.students = students;
    this.entries = entries;
    this.practice = practice;
    this.coming = coming;
    this.gate = gate;
    this.readings = readings;
  }

  /** What was asked for. */
  record Asked(PersonId student, @Nullable EngagementId engagement, @Nullable Before before) {

    String path() {
      return "/family/students/" + student.value()
          + (engagement == null && before == null ? "" : "?")
          + (engagement == null ? "" : "engagement=" + engagement.value())
          + (engagement == null || before == null ? "" : "&")
          + (before == null ? "" : "before=" + before);
    }
  }

  /** @throws NotFound where it is no student of this reader */
  @Transactional
  public StudentPage page(Viewer viewer, Asked asked, Instant now) {
    // before what is read: what comes in meanwhile is told again, rather than missed
    var found = students.look(viewer, asked.student(), now);
    var all = found.students();
    gate.known(all.stream().anyMatch(StudentRow::readsNotes), all.stream().anyMatch(StudentRow::seesMoney));
    var row = all.stream().filter(one -> one.id().equals(asked.student())).findAny().orElseThrow(NotFound::new);
    var sessions = entries.newest(viewer, List.of(row.id()), asked.engagement(), asked.before(), PAGE + 1, now);
    var cards = asked.before() == null ? practice.cards(viewer, row.id(), now) : List.<PracticeCard>of();
    var student = student(row, asked, cards.isEmpty() ? null : cards.getFirst(), sessions);
    shown(viewer, student, now);
    return new StudentPage(
        asked.path(),
        all.stream().map(one -> new Choice(one.id(), one.name(), one.self(), one.id().equals(asked.student())))
        .toList(),
        student, found.since(), coming.of(viewer, row.id(), now), help(),
        booking.isOpen(viewer, now), found.seen());
  }

  private static Student student(StudentRow row, Asked asked, @Nullable PracticeCard card, List<Entry> sessions) {
    var shown = sessions.subList(0, Math.min(PAGE, sessions.size()));
    var older = sessions.size() > PAGE ? new Before(shown.getLast().startsAt(), shown.getLast().id().value()) : null;
    return new Student(row.id(), row.name(), row.self(), row.readsNotes(), row.courses(), asked.engagement(), card,
        shown,
        asked.before() == null, older);
  }

  // What is to be practised stands in the notes too: both are shown.
  private void shown(Viewer viewer, Student student, Instant now) {
    var entries = student.sessions().stream().filter(entry -> entry.notes() != null).map(Entry::id);
    var tasks = Stream.ofNullable(student.practice()).flatMap(PracticeCard::all).map(Task::session);
    readings.shownToFamily(viewer, Stream.concat(entries, tasks).collect(Collectors.toSet()), now);
  }

  private Help help() {
    return sql.sql("select name, support_email as email from organization_card").one(Help.class);
  }
}
