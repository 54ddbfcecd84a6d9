package app.afterbell.family.home;

import app.afterbell.family.FamilyGate;
import app.afterbell.family.home.FamilyPage.Help;
import app.afterbell.family.home.FamilyPage.Practice;
import app.afterbell.family.home.FamilyPage.Student;
import app.afterbell.family.home.FamilyPage.Task;
import app.afterbell.family.home.NewestQuery.Newest;
import app.afterbell.frame.BookingGate;
import app.afterbell.frame.Proposal;
import app.afterbell.frame.ProposalsQuery;
import app.afterbell.sessions.NotesReadings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a family's home, on one connection: whose, and what comes next; then, of the newest notes, what it shows of
 * them.
 */
@Component
public class FamilyQuery {

  private final Sql sql;
  private final NextQuery next;
  private final ProposalsQuery proposals;
  private final NewestQuery newest;
  private final FamilyGate gate;
  private final NotesReadings readings;
  private final BookingGate booking;

  FamilyQuery(
      Sql sql, NextQuery next, ProposalsQuery proposals, NewestQuery newest, FamilyGate gate, NotesReadings readings,
      BookingGate booking) {
    this.booking = booking;
    this.sql = sql;
    this.next = next;
    this.proposals = proposals;
    this.newest = newest;
    this.gate = gate;
    this.readings = readings;
  }

  @Transactional
  public FamilyPage page(Viewer viewer, Instant now) {
    // before what is read: what comes in meanwhile is told again, rather than missed
    var found = next.look(viewer, now);
    var students = found.students();
    boolean readsNotes = students.stream().anyMatch(Student::readsNotes);
    gate.known(readsNotes, found.seesMoney());
    var notes = readsNotes ? shown(viewer, newest.of(viewer, null, found.since(), now), now) : null;
    var asked = found.proposes() ? proposals.ofFamily(viewer, now) : List.<Proposal>of();
    return new FamilyPage(students, found.next(), asked, notes == null ? null : notes.practice(), notes == null ? null
        : notes.latest(),
        students.stream().allMatch(Student::readsNotes) ? null : help(), booking.isOpen(viewer, now), found.seen());
  }

  /** What to practise now. @param ticked the key of an item that was just ticked, which is shown although it is done */
  @Transactional
  public Practice practice(Viewer viewer, @Nullable String ticked, Instant now) {
    var practice = newest.of(viewer, ticked, now, now).practice();
    readings.shownToFamily(viewer, sessions(practice).collect(Collectors.toSet()), now);
    return practice;
  }

  private Newest shown(Viewer viewer, Newest notes, Instant now) {
    var latest = notes.latest() == null ? Stream.<SessionId>empty() : Stream.of(notes.latest().id());
    readings.shownToFamily(viewer, Stream.concat(latest, sessions(notes.practice())).collect(Collectors.toSet()), now);
    return notes;
  }

  // An item stands in its note: who reads it has read of that.
  private static Stream<SessionId> sessions(Practice practice) {
    return practice.shown().stream().map(Task::session);
  }

  private Help help() {
    return sql.sql("select name, support_email as email from organization_card").one(Help.class);
  }
}
