package app.afterbell.imports;

import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.households.Families;
import app.afterbell.people.AddressChange;
import app.afterbell.people.AddressChanges;
import app.afterbell.people.Editor;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.Person;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.NotesSubmission;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries a plan out through the same operations as everybody's, within the caller's transaction. What the files say
 * was logged is logged in the mentor's name at the instant that they give; a correction of what stands is its
 * importer's.
 */
@Component
class Execution {

  private final People people;
  private final AddressChanges addresses;
  private final Families families;
  private final Engagements engagements;
  private final Plans plans;
  private final Sessions sessions;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final LastSaid lastSaid;

  Execution(
      People people,
      AddressChanges addresses,
      Families families,
      Engagements engagements,
      Plans plans,
      Sessions sessions,
      AttendanceLog attendance,
      NotesLog notes,
      LastSaid lastSaid) {
    this.people = people;
    this.addresses = addresses;
    this.families = families;
    this.engagements = engagements;
    this.plans = plans;
    this.sessions = sessions;
    this.attendance = attendance;
    this.notes = notes;
    this.lastSaid = lastSaid;
  }

  /**
   * @param by who imports, null for the command line
   * @param tells whether families are told of its notes, as of any
   * @param done called after each step with how many are done
   * @throws MovedOn where somebody changed meanwhile what the plan changes
   */
  void carryOut(Plan plan, @Nullable PersonId by, boolean tells, Instant now, IntConsumer done) {
    new Run(by, tells, now, done).carryOut(plan);
    lastSaid.keep(plan.said(), now);
  }

  /** The product is not any more what the plan was made for: it is made again. */
  static final class MovedOn extends RuntimeException {}

  private final class Run {

    private static final int AT_ONCE = 500;

    private final @Nullable Viewer importer;
    private final boolean tells;
    private final Instant now;
    private final Editor editor;
    private final IntConsumer done;
    // the people and things that the plan calls by a stand-in, because it was not there yet
    private final Map<PersonId, PersonId> joined = new HashMap<>();
    private final Map<EngagementId, EngagementId> started = new HashMap<>();
    private final Map<PersonId, Viewer> mentors = new HashMap<>();
    private int steps;

    Run(@Nullable PersonId by, boolean tells, Instant now, IntConsumer done) {
      this.importer = by == null ? null : viewer(by);
      this.tells = tells;
      this.now = now;
      this.editor = new Editor(by, now);
      this.done = done;
    }

    void carryOut(Plan plan) {
      letGoOfEmails(plan);
      plan.people().forEach(step -> step(() -> carryOut(step)));
      plan.engagements().forEach(step -> step(() -> carryOut(step)));
      carryOutSessions(plan.sessions());
    }

    // first, so that two people can exchange their addresses
    private void letGoOfEmails(Plan plan) {
      var changing = plan.people().stream()
          .filter(step -> step.known() != null && step.changesEmail()).map(PersonStep::known)
          .filter(known -> people.find(known).filter(person -> !person.entered()).isPresent()).toList();
      if (!changing.isEmpty()) {
        people.letGoOfEmails(changing, editor);
      }
    }

    private void step(Runnable what) {
      what.run();
      done.accept(++steps);
    }

    private void carryOut(PersonStep step) {
      var id = step.known();
      if (id == null) {
        id = people.join(step.person(), editor).id();
        joined.put(step.id(), id);
      } else {
        // as they are now, and stay until this ends: only what the file changes is written
        var person = step.of(people.lock(id));
        if (step.changesCard()) {
          change(id, person);
        }
        if (step.changesRoles()) {
          people.giveRoles(id, person.roles(), editor);
        }
      }
      place(step, id);
    }

    // A person who has signed in confirms another address themselves.
    private void change(PersonId id, NewPerson wanted) {
      var was = people.find(id).orElseThrow();
      if (was.entered() && wanted.email() != null && !wanted.email().value().equals(was.email())) {
        people.rename(id, wanted.name(), wanted.zone(), editor);
        if (addresses.ask(id, wanted.email(), null, editor) instanceof AddressChange.Asked.Refused(var reason)) {
          throw new IllegalStateException(reason.name());
        }
      } else {
        people.change(id, wanted.name(), wanted.email(), wanted.zone(), editor).id();
      }
    }

    private void place(PersonStep step, PersonId id) {
      if (!step.familiesLeft().isEmpty()) {
        leave(step, id);
      }
      join(step, id);
    }

    private void leave(PersonStep step, PersonId id) {
      var byName = families.imported().stream()
          .filter(family -> step.familiesLeft().contains(family.importId()))
          .collect(Collectors.toMap(Families.Family::importId, Families.Family::id));
      byName.values().forEach(family -> families.removeGuardian(id, family, editor));
      var stillIn = families.of(id); // as a student: as a guardian they have left
      if (step.familiesJoined().isEmpty() && byName.values().stream().anyMatch(stillIn::contains)) {
        families.removeStudent(id, editor);
      }
    }

    private void join(PersonStep step, PersonId id) {
      for (var name : step.familiesJoined()) {
        var family = families.imported(name, PersonName.of(name).get());
        if (step.placedAs().contains(Role.STUDENT)) {
          families.placeStudent(id, family, editor).orThrow();
        }
        if (step.placedAs().contains(Role.GUARDIAN)) {
          families.placeGuardian(id, family, editor).orThrow();
        }
      }
    }

    private void carryOut(EngagementStep step) {
      if (step.known() == null) {
        started.put(step.id(), engagements.start(real(step.agreed()), now).id());
      } else {
        engagements.change(step.known(), real(step.onto(engagements.lock(step.known()).agreed())), now).id();
      }
    }

    private NewEngagement real(NewEngagement agreed) {
      return new NewEngagement(agreed.name(), real(agreed.mentor()), real(agreed.students()), agreed.subject(),
          agreed.zone(), agreed.weekly(), agreed.terms(), agreed.startsOn(), agreed.endsOn(), agreed.meetingLink(),
          agreed.importId());
    }

    // By sets: what one session takes of the database's time, a hundred take little more of.
    private void carryOutSessions(List<SessionStep> steps) {
      for (int from = 0; from < steps.size(); from += AT_ONCE) {
        var some = steps.subList(from, Math.min(steps.size(), from + AT_ONCE));
        carryOut(some, planned(some));
        this.steps += some.size();
        done.accept(this.steps);
      }
    }

    private Map<SessionStep, SessionId> planned(List<SessionStep> steps) {
      var ids = new IdentityHashMap<SessionStep, SessionId>();
      var fresh = steps.stream().filter(step -> step.known() == null).toList();
      if (!fresh.isEmpty()) {
        var made = plans.plan(fresh.stream()
            .map(step -> new PlannedSession(
                started.getOrDefault(step.engagement(), step.engagement()), real(step.mentor()), step.startsAt(),
                step.zone(),
                step.minutes()))
            .toList());
        for (int i = 0; i < made.size(); i++) {
          ids.put(fresh.get(i), made.get(i));
        }
      }
      steps.stream().filter(step -> step.known() != null).forEach(step -> ids.put(step, step.known().id()));
      return ids;
    }

    private void carryOut(List<SessionStep> steps, Map<SessionStep, SessionId> ids) {
      steps.stream().filter(SessionStep::newMinutes).forEach(step -> {
        if (!plans.correctLength(ids.get(step), step.minutes())) {
          throw new MovedOn();
        }
      });
      var said = steps.stream().filter(step -> step.attendance() != null).map(step -> said(step, ids.get(step)))
          .toList();
      if (!said.isEmpty()) {
        attendance.submit(said).forEach(answer ->
            mustBe(answer.accepted(), answer instanceof AttendanceAnswer.ChangedMeanwhile, answer));
      }
      var written = steps.stream().filter(step -> step.notes() != null).map(step -> written(step, ids.get(step)))
          .toList();
      if (!written.isEmpty()) {
        notes.takeOver(written, tells).forEach(answer ->
            mustBe(answer.accepted(), answer instanceof NotesAnswer.ChangedMeanwhile, answer));
      }
    }

    private static void mustBe(boolean accepted, boolean movedOn, Object answer) {
      if (movedOn) {
        throw new MovedOn();
      }
      if (!accepted) {
        throw new IllegalStateException(answer.getClass().getSimpleName());
      }
    }

    private NotesLog.Written written(SessionStep step, SessionId id) {
      boolean corrects = step.known() != null && step.known().notesAt() != null;
      var submission = new NotesSubmission(corrects ? step.known().notesRevision() : 0, step.notes().body());
      return new NotesLog.Written(id, submission, by(real(step.mentor()), corrects), step.notes().at());
    }

    private AttendanceLog.Said said(SessionStep step, SessionId id) {
      boolean corrects = step.known() != null && step.known().attendanceAt() != null;
      var by = by(real(step.mentor()), corrects);
      var standing = corrects ? standing(id, by) : Map.<PersonId, Mark>of();
      var marks = step.attendance().marks().stream()
          .map(mark -> new Mark(real(mark.student()), mark.status(), null, null))
          .map(mark -> keeping(mark, standing.get(mark.student())))
          .toList();
      var submission = new AttendanceSubmission(
          corrects ? step.known().attendanceRevision() : 0, step.attendance().minutes(), marks, false);
      return new AttendanceLog.Said(id, submission, by, step.attendance().at());
    }

    private Map<PersonId, Mark> standing(SessionId id, Viewer by) {
      return sessions.attendance(sessions.card(id, by)).stream()
          .flatMap(attendance -> attendance.marks().stream())
          .collect(Collectors.toMap(Mark::student, mark -> mark));
    }

    // What the family told, and why, are not in the files: they stay with a status that stays.
    private static Mark keeping(Mark mark, @Nullable Mark standing) {
      return standing != null && standing.status() == mark.status() ? standing : mark;
    }

    private Viewer by(PersonId mentor, boolean corrects) {
      boolean mayCorrect = importer != null && importer.may(Power.LOG_FOR_MENTORS);
      return corrects && mayCorrect ? importer : mentors.computeIfAbsent(mentor, this::viewer);
    }

    private Viewer viewer(PersonId id) {
      Person person = people.find(id).orElseThrow();
      return new Viewer(id, person.name(), Set.copyOf(person.roles()), person.timeZone());
    }

    private PersonId real(PersonId planned) {
      return joined.getOrDefault(planned, planned);
    }

    private Set<PersonId> real(Set<PersonId> planned) {
      return planned.stream().map(this::real).collect(Collectors.toUnmodifiableSet());
    }
  }
}
