package app.afterbell.imports;

import app.afterbell.people.People;
import app.afterbell.people.Person;
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
import app.afterbell.shared.Viewer;
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
 * Plans the sessions of an import, and logs what the files say was logged, in the mentor's name at the instant that
 * they give. A correction of what stands is its importer's.
 */
@Component
class SessionsExecution {

  private static final int AT_ONCE = 500;

  private final People people;
  private final Plans plans;
  private final Sessions sessions;
  private final AttendanceLog attendance;
  private final NotesLog notes;

  SessionsExecution(People people, Plans plans, Sessions sessions, AttendanceLog attendance, NotesLog notes) {
    this.people = people;
    this.plans = plans;
    this.sessions = sessions;
    this.attendance = attendance;
    this.notes = notes;
  }

  /**
   * @param by who imports, null for the command line
   * @param tells whether families are told of its notes, as of any
   */
  Run by(@Nullable PersonId by, boolean tells, StandIns standIns) {
    return new Run(by, tells, standIns);
  }

  /** One import. Throws {@link Execution.MovedOn} where a session is not any more as the plan found it. */
  final class Run {

    private final @Nullable Viewer importer;
    private final boolean tells;
    private final StandIns standIns;
    private final Map<PersonId, Viewer> mentors = new HashMap<>();

    private Run(@Nullable PersonId by, boolean tells, StandIns standIns) {
      this.importer = by == null ? null : viewer(by);
      this.tells = tells;
      this.standIns = standIns;
    }

    /**
     * By sets: what one session takes of the database's time, a hundred take little more of.
     *
     * @param done called after each set with how many were in it
     */
    void carryOut(List<SessionStep> steps, IntConsumer done) {
      for (int from = 0; from < steps.size(); from += AT_ONCE) {
        var some = steps.subList(from, Math.min(steps.size(), from + AT_ONCE));
        carryOut(some, planned(some));
        done.accept(some.size());
      }
    }

    private Map<SessionStep, SessionId> planned(List<SessionStep> steps) {
      var ids = new IdentityHashMap<SessionStep, SessionId>();
      var fresh = steps.stream().filter(step -> step.known() == null).toList();
      if (!fresh.isEmpty()) {
        var made = plans.takeOver(fresh.stream()
            .map(step -> new PlannedSession(
                standIns.real(step.engagement()), standIns.real(step.mentor()), step.startsAt(), step.zone(),
                step.minutes()))
            .toList());
        for (int i = 0; i < made.size(); i++) {
          ids.put(fresh.get(i), made.get(i));
          standIns.made().add(Made.Kind.SESSIONS, made.get(i).value());
        }
      }
      steps.stream().filter(step -> step.known() != null).forEach(step -> ids.put(step, step.known().id()));
      return ids;
    }

    private void carryOut(List<SessionStep> steps, Map<SessionStep, SessionId> ids) {
      steps.stream().filter(SessionStep::newMinutes).forEach(step -> {
        if (!plans.correctLength(ids.get(step), step.minutes())) {
          throw new Execution.MovedOn();
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
        throw new Execution.MovedOn();
      }
      if (!accepted) {
        throw new IllegalStateException(answer.getClass().getSimpleName());
      }
    }

    private NotesLog.Written written(SessionStep step, SessionId id) {
      boolean corrects = step.known() != null && step.known().notesAt() != null;
      var submission = new NotesSubmission(corrects ? step.known().notesRevision() : 0, step.notes().body());
      return new NotesLog.Written(id, submission, by(standIns.real(step.mentor()), corrects), step.notes().at());
    }

    private AttendanceLog.Said said(SessionStep step, SessionId id) {
      boolean corrects = step.known() != null && step.known().attendanceAt() != null;
      var by = by(standIns.real(step.mentor()), corrects);
      var standing = corrects ? standing(id, by) : Map.<PersonId, Mark>of();
      var marks = step.attendance().marks().stream()
          .map(mark -> new Mark(standIns.real(mark.student()), mark.status(), null, null))
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
  }
}
