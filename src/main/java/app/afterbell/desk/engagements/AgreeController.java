package app.afterbell.desk.engagements;

import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.Engagements;
import app.afterbell.planning.Beginnings;
import app.afterbell.shared.Id;
import app.afterbell.shared.NotFound;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.Search;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * {@code /staff/engagements/new}: staff agree who teaches whom (R30). Each press finds who is looked for; "see" says
 * what would be planned and what is in the way, "agree" does it, once that was seen.
 */
@Controller
@Needs(Power.AGREE_ENGAGEMENTS)
@RequestMapping("/staff/engagements/new")
class AgreeController {

  private final Picks picks;
  private final Engagements engagements;
  private final Beginnings beginnings;
  private final ForeseenQuery foreseen;
  private final DraftsQuery drafts;
  private final Clock clock;

  AgreeController(
      Picks picks, Engagements engagements, Beginnings beginnings, ForeseenQuery foreseen, DraftsQuery drafts,
      Clock clock) {
    this.picks = picks;
    this.engagements = engagements;
    this.beginnings = beginnings;
    this.foreseen = foreseen;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * @param draft one to go on with.
   * @param copy an engagement whose people, times and rates are proposed; another one is agreed on
   */
  @GetMapping
  ModelAndView form(
      @RequestParam(required = false) @Nullable UUID copy, @RequestParam(required = false) @Nullable UUID draft,
      Viewer viewer) {
    if (draft != null) {
      return drafts.find(draft).map(typed -> shown(read(typed), viewer, null, HttpStatus.OK))
          .orElseGet(() -> SeeOther.to("/staff/engagements/drafts"));
    }
    return shown(copy == null ? new AgreeForm(Typed.nothing(), Pick.NOBODY, Pick.NOBODY) : like(copy), viewer, null,
        HttpStatus.OK);
  }

  private AgreeForm like(UUID copy) {
    var other = engagements.find(new EngagementId(copy)).orElseThrow(NotFound::new);
    var today = clock.instant().atZone(other.agreed().zone()).toLocalDate();
    var typed = Copied.of(other.agreed(), engagements.weeklyOverTime(other.id()),
        engagements.termsOn(other.id(), today), today);
    return new AgreeForm(typed, picks.one(Role.MENTOR, List.of(other.agreed().mentor()), Search.NOTHING),
        picks.many(Role.STUDENT, List.copyOf(other.agreed().students()), Search.NOTHING));
  }

  @PostMapping
  ModelAndView agree(Typed typed, Viewer viewer) {
    var now = clock.instant();
    var form = read(typed);
    var act = typed.text("act");
    if (act.equals("draft")) {
      drafts.save(typed.id("key"), form, viewer.id(), now);
      return SeeOther.to("/staff/engagements/drafts");
    }
    if (!act.equals("see") && !act.equals("agree")) {
      return shown(form, viewer, null, HttpStatus.OK);
    }
    var agreed = form.readAll();
    if (agreed.isEmpty()) {
      return shown(form, viewer, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return act.equals("see") ? preview(form, agreed.get(), viewer, now)
        : start(new EngagementId(typed.id("key")), form, agreed.get(), viewer, now);
  }

  private AgreeForm read(Typed typed) {
    return new AgreeForm(typed,
        picks.one(Role.MENTOR, ids(typed, "mentor"), new Search(typed.text("mentor-q"))),
        picks.many(Role.STUDENT, ids(typed, "student"), new Search(typed.text("student-q"))));
  }

  private ModelAndView preview(AgreeForm form, AgreeForm.Agreed agreed, Viewer viewer, Instant now) {
    form.refuse(EngagementRule.check(agreed.engagement()));
    return form.typed().isFine()
        ? shown(form, viewer, foreseen.of(agreed.engagement(), agreed.rhythm(), now), HttpStatus.OK)
        : shown(form, viewer, null, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView start(
      EngagementId id, AgreeForm form, AgreeForm.Agreed agreed, Viewer viewer, Instant now) {
    form.refuse(EngagementRule.check(agreed.engagement()));
    if (form.typed().isFine() && engagements.find(id).isEmpty()) {
      var unseen = ForeseenQuery.unseen(foreseen.of(agreed.engagement(), agreed.rhythm(), now), form.typed());
      if (unseen.isPresent()) {
        return shown(form, viewer, unseen.get(), HttpStatus.CONFLICT);
      }
    }
    return switch (beginnings.start(id, agreed.engagement(), agreed.rhythm(), viewer.id(), now)) {
      case EngagementAnswer.Done _ -> {
        drafts.remove(id.value());
        yield SeeOther.to("/staff/engagements/" + id.value() + "?done=agreed");
      }
      case EngagementAnswer.Refused(var reasons) -> {
        form.refuse(reasons);
        yield shown(form, viewer, null, HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }

  private ModelAndView shown(AgreeForm form, Viewer viewer, @Nullable Foreseen preview, HttpStatus status) {
    var typed = form.typed();
    var offered = picks.currencies();
    var page = new AgreePage(
        Typed.readId(typed.text("key")).orElseGet(Id::next),
        typed, form.mentor(), form.students(), AgreePage.rows(typed, typed.text("act").equals("row")),
        zone(form, viewer),
        typed.text("currency", offered.getFirst()), offered,
        typed.text("starts", clock.instant().atZone(viewer.zone()).toLocalDate().toString()),
        preview);
    return new ModelAndView("desk/engagements/agree", Map.of("page", page), status);
  }

  // The mentor's, once one is chosen; what somebody chose themselves stays.
  private static String zone(AgreeForm form, Viewer viewer) {
    var typed = form.typed();
    boolean untouched = typed.text("zone").equals(typed.text("zone-was"));
    return untouched && !form.mentor().chosen().isEmpty() ? form.mentor().chosen().getFirst().zone().getId()
        : typed.text("zone", viewer.zone().getId());
  }

  private static List<PersonId> ids(Typed typed, String field) {
    return typed.all(field).stream().flatMap(text -> Typed.readId(text).stream()).map(PersonId::new).distinct()
        .limit(100).toList();
  }
}
