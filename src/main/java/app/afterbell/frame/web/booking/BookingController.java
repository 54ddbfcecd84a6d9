package app.afterbell.frame.web.booking;

import app.afterbell.engagements.EngagementId;
import app.afterbell.planning.SlotBookings;
import app.afterbell.sessions.BookAnswer;
import app.afterbell.sessions.Bookings;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Viewer;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A family books one more session in a free slot, and takes it back within ten minutes (R31). */
@Controller
class BookingController {

  private static final Set<String> DONE = Set.of("taken-back");

  private final BookingQuery query;
  private final SlotBookings slots;
  private final Bookings bookings;
  private final Clock clock;

  BookingController(BookingQuery query, SlotBookings slots, Bookings bookings, Clock clock) {
    this.query = query;
    this.slots = slots;
    this.bookings = bookings;
    this.clock = clock;
  }

  @GetMapping("/family/booking")
  ModelAndView all(@RequestParam(defaultValue = "") String done, Viewer viewer) {
    return new ModelAndView("frame/web/booking/bookings")
        .addObject("page", query.all(viewer, clock.instant()))
        .addObject("done", DONE.contains(done) ? done : "");
  }

  @GetMapping("/family/booking/{engagement}")
  ModelAndView one(@PathVariable UUID engagement, @RequestParam(defaultValue = "") String from, Viewer viewer) {
    return shown(engagement, null, null, day(from), viewer, HttpStatus.OK);
  }

  @PostMapping("/family/booking/{engagement}")
  ModelAndView book(@PathVariable UUID engagement, Typed typed, Viewer viewer) {
    var at = instant(typed.text("slot"));
    if (at == null) {
      return shown(engagement, null, "choose", day(typed.text("from")), viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (slots.book(new EngagementId(engagement), at, viewer, clock.instant())) {
      case BookAnswer.Booked(var id) -> SeeOther.to(id.pathIn(Portal.FAMILY) + "#booked");
      case BookAnswer.Taken _ ->
          shown(engagement, at, "taken", at.atZone(viewer.zone()).toLocalDate(), viewer,
              HttpStatus.UNPROCESSABLE_CONTENT);
      case BookAnswer.NotAllowed _, BookAnswer.TakenBack _, BookAnswer.UndoOver _, BookAnswer.ChangedSince _ ->
          shown(engagement, null, null, null, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    };
  }

  /** As if it had not been booked; where that is over, the session's page says what stands. */
  @PostMapping("/family/sessions/{id}/booking/withdrawal")
  ModelAndView takeBack(@PathVariable UUID id, Viewer viewer) {
    var session = new SessionId(id);
    return switch (bookings.takeBack(session, viewer, clock.instant())) {
      case BookAnswer.TakenBack _ -> SeeOther.to("/family/booking?done=taken-back");
      case BookAnswer.UndoOver _, BookAnswer.ChangedSince _, BookAnswer.Booked _, BookAnswer.Taken _,
          BookAnswer.NotAllowed _ -> SeeOther.to(session.pathIn(Portal.FAMILY) + "#booked");
    };
  }

  private ModelAndView shown(
      UUID engagement, @Nullable Instant chosen, @Nullable String wrong, @Nullable LocalDate from, Viewer viewer,
      HttpStatus status) {
    return new ModelAndView("frame/web/booking/booking", status)
        .addObject("page", query.one(new EngagementId(engagement), chosen, wrong, from, viewer, clock.instant()));
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static @Nullable Instant instant(String typed) {
    try {
      return typed.isBlank() ? null : Instant.parse(typed);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
