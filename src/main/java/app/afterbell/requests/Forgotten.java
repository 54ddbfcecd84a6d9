package app.afterbell.requests;

import app.afterbell.people.People;
import app.afterbell.requests.Fulfilments.Done;
import app.afterbell.requests.Fulfilments.Fulfilment;
import app.afterbell.requests.Fulfilments.NotDone;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.AttendanceAnswer;
import app.afterbell.sessions.AttendanceLog;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.NotesAnswer;
import app.afterbell.sessions.NotesLog;
import app.afterbell.sessions.PlanAnswer;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.sessions.Refusal;
import app.afterbell.sessions.SessionId;
import app.afterbell.sessions.Sessions;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A session that was never planned becomes one, logged: its attendance by who approves it, its notes by the mentor who
 * wrote them. Where any part is refused, the caller takes all of it back.
 */
@Component
class Forgotten {

  private final WishFacts facts;
  private final Plans plans;
  private final Sessions sessions;
  private final AttendanceLog attendance;
  private final NotesLog notes;
  private final People people;
  private final LogNews news;

  Forgotten(
      WishFacts facts, Plans plans, Sessions sessions, AttendanceLog attendance, NotesLog notes, People people,
      LogNews news) {
    this.facts = facts;
    this.plans = plans;
    this.sessions = sessions;
    this.attendance = attendance;
    this.notes = notes;
    this.people = people;
    this.news = news;
  }

  Fulfilment log(OpenedRequest request, @Nullable Integer others, Viewer by, Instant now) {
    int minutes = others == null ? Objects.requireNonNull(request.minutes()) : others;
    if (minutes < WishFacts.SHORTEST || minutes > WishFacts.LONGEST) {
      return NotDone.because(new RequestRefusal.MinutesWrong(WishFacts.SHORTEST, WishFacts.LONGEST, 1));
    }
    var mentor = people.find(request.askedBy()).orElseThrow();
    var viewer = new Viewer(mentor.id(), mentor.name(), Set.of(Role.MENTOR), mentor.timeZone());
    var engagement = facts.ofMentor(viewer).stream().filter(one -> one.id().equals(request.engagementId())).findFirst();
    if (engagement.isEmpty()) {
      return NotDone.because(new RequestRefusal.OtherTerms());
    }
    var startsAt = Objects.requireNonNull(request.startsAt());
    var body = Objects.requireNonNull(request.notes());
    var taken = facts.at(new Wish.Unplanned(engagement.get().id(), startsAt, minutes, body), mentor.id());
    if (taken.isPresent()) {
      return NotDone.because(new RequestRefusal.Collides(taken.get().name(), taken.get().startsAt()));
    }
    var plan = new PlannedSession(
        engagement.get().id(), mentor.id(), startsAt, engagement.get().timeZone(), minutes);
    return switch (plans.plan(plan, Asker.MENTOR, by, now)) {
      case PlanAnswer.Planned(var session) -> logged(session, request, minutes, body, viewer, by, now);
      // planned by somebody else since it was looked up
      case PlanAnswer.Taken(var with) -> NotDone.because(
          new RequestRefusal.Collides(null, with.getFirst().startsAt()));
    };
  }

  private Fulfilment logged(
      SessionId session, OpenedRequest request, int minutes, String body, Viewer mentor, Viewer by, Instant now) {
    var marks = sessions.students(session).stream()
        .map(student -> new Mark(student.id(), AttendanceStatus.ATTENDED, null, null))
        .toList();
    var submission = new AttendanceSubmission(0, minutes, marks, false, null, Fulfilments.why(request));
    var said = attendance.submit(session, submission, by, now);
    var written = notes.submit(session, 0, body, mentor, now);
    if (said instanceof AttendanceAnswer.Logged(int revision, _) && written.accepted()) {
      news.added(session, revision, now);
      return new Done(new Fulfilled(session, minutes, revision));
    }
    return new NotDone(against(said, written).stream().<RequestRefusal>map(RequestRefusal.ByLog::new).toList());
  }

  private static List<Refusal> against(AttendanceAnswer said, NotesAnswer written) {
    return said instanceof AttendanceAnswer.Refused(var reasons) ? reasons
        : written instanceof NotesAnswer.Refused(var reasons) ? reasons
            : List.of(new Refusal.NotesEmpty());
  }
}
