package app.afterbell.requests;

import app.afterbell.organization.Organizations;
import app.afterbell.sessions.AttendanceRule;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Mark;
import app.afterbell.sessions.MinuteGrid;
import app.afterbell.sessions.Sessions;
import app.afterbell.sessions.Sessions.SessionCard;
import app.afterbell.sessions.StandingAttendance;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked for, and by whom (R28, R37): every reason against it at once. */
@Component
class WishRule {

  private final Sessions sessions;
  private final Organizations organizations;
  private final WishFacts facts;

  WishRule(Sessions sessions, Organizations organizations, WishFacts facts) {
    this.sessions = sessions;
    this.organizations = organizations;
    this.facts = facts;
  }

  List<RequestRefusal> check(Wish wish, @Nullable String reason, Portal as, Viewer by, Instant now) {
    var refusals = new ArrayList<>(switch (wish) {
      case Wish.Longer longer -> longer(longer, mentors(as, by));
      case Wish.OtherStatus other -> status(other, mentors(as, by));
      case Wish.OtherEngagement other -> engagement(other, mentors(as, by));
      case Wish.Unplanned unplanned -> unplanned(unplanned, mentors(as, by), now);
      case Wish.Bill bill -> bill(bill, as, by);
    });
    Words.check("reason", reason).ifPresent(refusals::add);
    return List.copyOf(refusals);
  }

  private List<RequestRefusal> longer(Wish.Longer wish, Viewer mentor) {
    var session = sessions.card(wish.session(), mentor);
    var standing = sessions.attendance(session);
    if (standing.isEmpty()) {
      return List.of(new RequestRefusal.NotLogged());
    }
    if (!anyoneAttended(standing.get())) {
      return List.of(new RequestRefusal.NobodyAttended());
    }
    var grid = grid(session);
    int least = grid.longest(session.plannedMinutes()) / grid.step() * grid.step() + grid.step();
    boolean fits = wish.minutes() >= least && wish.minutes() <= AttendanceRule.LONGEST_SESSION
        && wish.minutes() % grid.step() == 0;
    return fits ? List.of()
        : List.of(new RequestRefusal.MinutesWrong(least, AttendanceRule.LONGEST_SESSION, grid.step()));
  }

  private List<RequestRefusal> status(Wish.OtherStatus wish, Viewer mentor) {
    var session = sessions.card(wish.session(), mentor);
    var standing = sessions.attendance(session);
    if (standing.isEmpty()) {
      return List.of(new RequestRefusal.NotLogged());
    }
    var mark = standing.get().marks().stream().filter(one -> one.student().equals(wish.student())).findFirst();
    if (mark.isEmpty()) {
      return List.of(new RequestRefusal.UnknownChoice("student"));
    }
    boolean needsMinutes = wish.status() == AttendanceStatus.ATTENDED && !anyoneAttended(standing.get());
    return mark.get().status() == wish.status() ? List.of(new RequestRefusal.SameAlready())
        : needsMinutes ? minutes(wish.minutes(), session).stream().toList()
            : wish.minutes() != null ? List.of(new RequestRefusal.MinutesOfNoUse()) : List.of();
  }

  private Optional<RequestRefusal> minutes(@Nullable Integer minutes, SessionCard session) {
    var grid = grid(session);
    int planned = session.plannedMinutes();
    return minutes != null && grid.check(planned, minutes).isEmpty() ? Optional.empty()
        : Optional.of(new RequestRefusal.MinutesWrong(grid.least(planned), grid.longest(planned), grid.step()));
  }

  private List<RequestRefusal> engagement(Wish.OtherEngagement wish, Viewer mentor) {
    var session = sessions.card(wish.session(), mentor);
    if (sessions.attendance(session).isEmpty()) {
      return List.of(new RequestRefusal.NotLogged());
    }
    return facts.others(session).stream().anyMatch(one -> one.id().equals(wish.engagement())) ? List.of()
        : List.of(new RequestRefusal.UnknownChoice("engagement"));
  }

  private List<RequestRefusal> unplanned(Wish.Unplanned wish, Viewer mentor, Instant now) {
    if (facts.ofMentor(mentor).stream().noneMatch(one -> one.id().equals(wish.engagement()))) {
      return List.of(new RequestRefusal.UnknownChoice("engagement"));
    }
    var refusals = new ArrayList<RequestRefusal>();
    var grid = MinuteGrid.of(organizations.current().policies().at(wish.startsAt()));
    if (wish.startsAt().isAfter(now)) {
      refusals.add(new RequestRefusal.NotYet(wish.startsAt()));
    } else if (wish.startsAt().isBefore(now.minus(AttendanceRule.LONGEST_NOTICE))) {
      refusals.add(new RequestRefusal.TooLongAgo());
    }
    unplanned(wish.minutes(), grid).ifPresent(refusals::add);
    Words.notes(wish.notes()).ifPresent(refusals::add);
    if (refusals.isEmpty()) {
      facts.at(wish, mentor.id()).ifPresent(other ->
          refusals.add(new RequestRefusal.Collides(other.name(), other.startsAt())));
    }
    return refusals;
  }

  private static Optional<RequestRefusal> unplanned(@Nullable Integer minutes, MinuteGrid grid) {
    return minutes != null && minutes >= WishFacts.SHORTEST && minutes <= WishFacts.LONGEST
        && minutes % grid.step() == 0 ? Optional.empty()
        : Optional.of(new RequestRefusal.MinutesWrong(WishFacts.SHORTEST, WishFacts.LONGEST, grid.step()));
  }

  /** What can be said of a session that was never planned while nobody knows which, or when it was. */
  List<RequestRefusal> unfinished(@Nullable Integer minutes, String notes, @Nullable String reason, Instant now) {
    var refusals = new ArrayList<RequestRefusal>();
    unplanned(minutes, MinuteGrid.of(organizations.current().policies().at(now))).ifPresent(refusals::add);
    Words.notes(notes).ifPresent(refusals::add);
    Words.check("reason", reason).ifPresent(refusals::add);
    return List.copyOf(refusals);
  }

  private List<RequestRefusal> bill(Wish.Bill wish, Portal as, Viewer by) {
    if (as != Portal.FAMILY || !facts.isBilled(wish, by)) {
      throw new NotFound();
    }
    return List.of();
  }

  private MinuteGrid grid(SessionCard session) {
    return MinuteGrid.of(organizations.current().policies().at(session.startsAt()));
  }

  private static Viewer mentors(Portal as, Viewer by) {
    if (as != Portal.MENTOR) {
      throw new NotFound();
    }
    return by.as(Role.MENTOR);
  }

  private static boolean anyoneAttended(StandingAttendance standing) {
    return standing.marks().stream().map(Mark::status).anyMatch(AttendanceStatus.ATTENDED::equals);
  }
}
