package app.afterbell.demo;

import app.afterbell.demo.Timetable.Meeting;
import app.afterbell.engagements.EngagementId;
import app.afterbell.sessions.Asker;
import app.afterbell.sessions.FreeTimes;
import app.afterbell.sessions.MoveRequest;
import app.afterbell.sessions.Moves;
import app.afterbell.sessions.PlanAnswer;
import app.afterbell.sessions.Plans;
import app.afterbell.sessions.Plans.PlannedSession;
import app.afterbell.sessions.ProposalRequest;
import app.afterbell.sessions.Proposals;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What became of the invented company's plans: a session that moved, one that its family would move, and a waiver. */
@Component
class Moving {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Map<String, String> FAMILIES = Map.of("writing", "jiwoo", "algebra", "elena");

  private final Plans plans;
  private final Moves moves;
  private final Proposals proposals;
  private final FreeTimes free;

  Moving(Plans plans, Moves moves, Proposals proposals, FreeTimes free) {
    this.plans = plans;
    this.moves = moves;
    this.proposals = proposals;
    this.free = free;
  }

  /** @param viewers by their keys, and engagements by theirs */
  void follow(
      Map<Meeting, SessionId> sessions, Function<String, Viewer> viewers, Map<String, EngagementId> engagements,
      Instant now) {
    var maya = viewers.apply("maya");
    next(List.of("spanish", "hebrew", "check-in"), Duration.ofHours(30), sessions, now)
        .ifPresent(meeting -> moved(meeting, sessions, maya, now.minus(Duration.ofHours(4))));
    next(List.of("writing", "algebra"), Duration.ofHours(50), sessions, now)
        .ifPresent(meeting -> proposed(meeting, sessions, viewers.apply(FAMILIES.get(meeting.course().key())),
            now.minus(Duration.ofHours(2))));
    next(List.of("hebrew", "check-in", "spanish"), Duration.ZERO, sessions, now)
        .ifPresent(meeting -> waived(meeting, engagements, maya, now));
  }

  private void moved(Meeting meeting, Map<Meeting, SessionId> sessions, Viewer maya, Instant at) {
    var session = sessions.get(meeting);
    var to = freeFrom(session, meeting.startsAt().plus(DAY), meeting, at);
    accepted(moves.move(session, new MoveRequest(Asker.MENTOR, to, minutes(meeting), "mentor_conflict", null, null,
        false, "I am at a conference that day."), maya, at).accepted());
  }

  private void proposed(Meeting meeting, Map<Meeting, SessionId> sessions, Viewer family, Instant at) {
    var session = sessions.get(meeting);
    var to = freeFrom(session, meeting.startsAt().plus(DAY), meeting, at);
    accepted(proposals.propose(session, new ProposalRequest(to, minutes(meeting),
        "There is a school concert that afternoon."), family, at).accepted());
  }

  // An hour beside the weekly ones, so near that asking to leave it was too late, whenever the demo begins.
  private void waived(Meeting like, Map<String, EngagementId> engagements, Viewer maya, Instant now) {
    var at = now.minus(Duration.ofHours(1));
    var from = Instant.ofEpochSecond(now.getEpochSecond() / 1800 * 1800).plus(Duration.ofHours(15));
    var course = like.course();
    var session = Stream.iterate(from, start -> start.plus(HALF_HOUR)).limit(14)
        .sorted(Comparator.comparing((Instant start) -> isNight(start, maya)))
        .map(start -> plans.plan(new PlannedSession(engagements.get(course.key()), maya.id(), start, course.zone(),
            course.terms().minutes())))
        .flatMap(answer -> answer instanceof PlanAnswer.Planned(var id) ? Stream.of(id) : Stream.empty())
        .findFirst();
    session.ifPresent(id -> accepted(moves.move(id, new MoveRequest(Asker.MENTOR,
        freeFrom(id, afternoon(from, maya), like, at), course.terms().minutes(), "family_asked", null, null, true,
        "Get well soon."), maya, at).accepted()));
  }

  private static Instant afternoon(Instant before, Viewer maya) {
    return before.atZone(maya.zone()).toLocalDate().plusDays(2).atTime(16, 30).atZone(maya.zone()).toInstant();
  }

  private static boolean isNight(Instant at, Viewer maya) {
    int hour = at.atZone(maya.zone()).getHour();
    return hour < 8 || hour > 19;
  }

  // At this time of a day, or when all are free that day or the next.
  private Instant freeFrom(SessionId session, Instant wanted, Meeting meeting, Instant now) {
    return Stream.iterate(wanted, day -> day.plus(DAY)).limit(6)
        .map(day -> free.at(session, day, minutes(meeting), meeting.course().zone(), now))
        .flatMap(look -> look.isFree() ? Stream.of(look.startsAt()) : look.others().stream())
        .findFirst().orElseThrow();
  }

  private static int minutes(Meeting meeting) {
    return meeting.course().terms().minutes();
  }

  // Which courses meet depends on now: one may stand in another's way.
  private static Optional<Meeting> next(
      List<String> courses, Duration later, Map<Meeting, SessionId> sessions, Instant now) {
    return sessions.keySet().stream()
        .filter(meeting -> courses.contains(meeting.course().key()))
        .filter(meeting -> meeting.startsAt().isAfter(now.plus(later)))
        .min(Comparator.comparing((Meeting meeting) -> courses.indexOf(meeting.course().key()))
            .thenComparing(Meeting::startsAt));
  }

  private static void accepted(boolean accepted) {
    if (!accepted) {
      throw new IllegalStateException("the demo's plan was not taken");
    }
  }
}
