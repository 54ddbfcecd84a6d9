package app.afterbell.planning.web.api;

import app.afterbell.api.JsonBody;
import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.api.Respond;
import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.Memberships;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.engagements.Refusal;
import app.afterbell.planning.Beginnings;
import app.afterbell.planning.BreakAnswer;
import app.afterbell.planning.Begun;
import app.afterbell.planning.Breaks;
import app.afterbell.planning.Falls;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Engagements by the same rules as on the pages: for staff who agree on them (R30). */
@RestController
@RequestMapping(path = "/api/v1/engagements", produces = MediaType.APPLICATION_JSON_VALUE)
class EngagementsApiController {

  private final EngagementsList list;
  private final Engagements engagements;
  private final Memberships memberships;
  private final Beginnings beginnings;
  private final Breaks breaks;
  private final Clock clock;

  EngagementsApiController(
      EngagementsList list, Engagements engagements, Memberships memberships, Beginnings beginnings, Breaks breaks,
      Clock clock) {
    this.list = list;
    this.engagements = engagements;
    this.memberships = memberships;
    this.beginnings = beginnings;
    this.breaks = breaks;
    this.clock = clock;
  }

  /** By their ids, so many at once. @param after the last one of the answer before */
  @GetMapping
  ResponseEntity<Object> list(@RequestParam(required = false) @Nullable UUID after, Viewer viewer) {
    allow(viewer);
    return Respond.ok(Map.of("engagements",
        list.after(after == null ? null : new EngagementId(after)).stream().map(this::view).toList()));
  }

  @GetMapping("/{id}")
  ResponseEntity<Object> one(@PathVariable UUID id, Viewer viewer) {
    allow(viewer);
    return Respond.ok(view(new EngagementId(id)));
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> agree(@JsonBody AgreeBody body, Viewer viewer) {
    allow(viewer);
    var now = clock.instant();
    var agreed = body.read();
    return switch (beginnings.start(EngagementId.next(), agreed.engagement(), agreed.rhythm(), viewer.id(), now)) {
      case EngagementAnswer.Done(var id) -> Respond.put(true, view(id));
      case EngagementAnswer.Refused(var reasons) -> refused(reasons);
    };
  }

  /** Other minutes and rates from a day on. */
  @PostMapping(path = "/{id}/terms", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> terms(@PathVariable UUID id, @JsonBody TermsBody body, Viewer viewer) {
    var found = find(id, viewer);
    var faults = new ArrayList<Fault>();
    var from = Dates.read("/from", body.from(), true, faults);
    var terms = body.read("", faults);
    if (from != null && from.isBefore(found.startsOn())) {
      faults.add(Fault.at("/from", "must not be before the first day"));
    }
    if (!faults.isEmpty() || from == null || terms == null) {
      return Respond.problem(Problem.of(ProblemType.MALFORMED, faults));
    }
    return answered(engagements.agree(new EngagementId(id), from, terms, viewer.id(), clock.instant()));
  }

  @PostMapping(path = "/{id}/students", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> join(@PathVariable UUID id, @JsonBody StudentBody body, Viewer viewer) {
    find(id, viewer);
    var student = body.student();
    if (student == null) {
      return Respond.problem(Problem.of(ProblemType.MALFORMED, List.of(Fault.at("/student", "is missing"))));
    }
    return answered(engagements.change(new EngagementId(id), before -> {
      var students = new HashSet<>(before.students());
      students.add(student);
      return before.with(students);
    }, viewer.id(), clock.instant()));
  }

  @PostMapping(path = "/{id}/students/{student}/leaving", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> leave(
      @PathVariable UUID id, @PathVariable UUID student, @JsonBody LeavingBody body, Viewer viewer) {
    find(id, viewer);
    return answered(memberships.leave(new EngagementId(id), new PersonId(student),
        Dates.found("/from", body.from(), false), viewer.id(), clock.instant()));
  }

  /** Ends on a day: the sessions that follow are cancelled, and never billed. */
  @PostMapping(path = "/{id}/end", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> end(@PathVariable UUID id, @JsonBody EndBody body, Viewer viewer) {
    var found = find(id, viewer);
    var engagement = new EngagementId(id);
    var now = clock.instant();
    var last = Objects.requireNonNull(Dates.found("/lastDay", body.lastDay(), true));
    var falls = breaks.falling(engagement, last.plusDays(1), null, found.zone(), now);
    var begun = breaks.begun(engagement, last.plusDays(1), found.zone(), now);
    return switch (breaks.end(Id.next(), engagement, last, seen(body, falls, begun), viewer, now)) {
      case BreakAnswer.Done _, BreakAnswer.Already _, BreakAnswer.PutBack _ -> Respond.ok(view(engagement));
      case BreakAnswer.Differs(var standing) -> Respond.problem(Problem.changedMeanwhile(
          "Nothing was written: other sessions fall away by now, or have begun, which are in standing.",
          Map.of("cancels", standing.stream().filter(Falls::isCancelledNow).map(Falls::session).toList(),
              "begun", breaks.begun(engagement, last.plusDays(1), found.zone(), now).stream().map(Begun::session)
                  .toList())));
      case BreakAnswer.NotAgreed(var reasons) -> refused(reasons);
      case BreakAnswer.Refused(var why) ->
          Respond.problem(Problem.of(ProblemType.REFUSED, List.of(Fault.of(words(why.name())))));
    };
  }

  // What a program does not list, it leaves to us.
  private static Set<SessionId> seen(EndBody body, List<Falls> falls, List<Begun> begun) {
    var all = new HashSet<>(Breaks.all(body.cancels() == null ? falls : List.of(),
        body.begun() == null ? begun : List.of()));
    Stream.of(body.cancels(), body.begun()).filter(Objects::nonNull).flatMap(List::stream).filter(Objects::nonNull)
        .forEach(all::add);
    return all;
  }

  private ResponseEntity<Object> answered(EngagementAnswer answer) {
    return switch (answer) {
      case EngagementAnswer.Done(var id) -> Respond.ok(view(id));
      case EngagementAnswer.Refused(var reasons) -> refused(reasons);
    };
  }

  private static ResponseEntity<Object> refused(List<Refusal> reasons) {
    return Respond.problem(Problem.of(ProblemType.REFUSED,
        reasons.stream().map(reason -> Fault.of(words(reason.name()))).toList()));
  }

  private static String words(String reason) {
    return reason.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private NewEngagement find(UUID id, Viewer viewer) {
    allow(viewer);
    return engagements.find(new EngagementId(id)).orElseThrow(NotFound::new).agreed();
  }

  private EngagementView view(EngagementId id) {
    return EngagementView.of(engagements.find(id).orElseThrow(NotFound::new), engagements.weeklyOverTime(id),
        engagements.termsOverTime(id));
  }

  // Rates are for staff who agree on them: for everybody else nothing is there.
  private static void allow(Viewer viewer) {
    if (!viewer.may(Power.AGREE_ENGAGEMENTS)) {
      throw new NotFound();
    }
  }
}
