package app.afterbell.desk.newfamily;

import app.afterbell.desk.engagements.Foreseen;
import app.afterbell.desk.engagements.ForeseenQuery;
import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.Engagements;
import app.afterbell.engagements.NewEngagement;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.households.Placed;
import app.afterbell.people.Editor;
import app.afterbell.people.NewPerson;
import app.afterbell.people.PeopleOffice;
import app.afterbell.people.Saved;
import app.afterbell.planning.Beginnings.Rhythm;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Makes all that one form says, or nothing: by the doors that the single forms go through. Nobody is written to: a link
 * to sign in is sent by a press on each person's page.
 */
@Component
class NewFamilies {

  private final PeopleOffice office;
  private final Families families;
  private final Engagements engagements;
  private final WeeklyPlans plans;
  private final ForeseenQuery foreseen;
  private final Sql sql;

  NewFamilies(
      PeopleOffice office, Families families, Engagements engagements, WeeklyPlans plans, ForeseenQuery foreseen,
      Sql sql) {
    this.foreseen = foreseen;
    this.sql = sql;
    this.office = office;
    this.families = families;
    this.engagements = engagements;
    this.plans = plans;
  }

  /** What became of it. */
  sealed interface Making {

    /** @param engagement null where none was made */
    record Made(FamilyId family, @Nullable EngagementId engagement) implements Making {}

    /** Nothing was made: the form says what is wrong. */
    record Wrong() implements Making {}

    /** Nothing was made: something is in the way of the weekly times that was not shown before. */
    record InTheWay(Foreseen foreseen) implements Making {}
  }

  /** @throws app.afterbell.shared.NotFound where none is called so */
  String nameOf(FamilyId family) {
    return sql.sql("select name from family_card where id = :id").param("id", family).one(String.class);
  }

  @Transactional
  public Making make(NewFamilyForm form, EngagementId key, Viewer by, Instant now) {
    var already = sent(key);
    if (already.isPresent()) {
      return new Making.Made(already.get(), key);
    }
    var making = form.people().map(who -> made(form, who, key, by, now)).orElseGet(Making.Wrong::new);
    if (!(making instanceof Making.Made) || !form.typed().isFine()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return making instanceof Making.InTheWay ? making : new Making.Wrong();
    }
    return making;
  }

  // The same form once more: everybody in it is there.
  private Optional<FamilyId> sent(EngagementId key) {
    return sql.sql("""
            select f.family_id from engagement_member m join student_family f on f.student_id = m.student_id
            where m.engagement_id = :key limit 1
            """)
        .param("key", key)
        .optional(FamilyId.class);
  }

  private Making made(NewFamilyForm form, NewFamilyForm.People who, EngagementId key, Viewer by, Instant now) {
    var student = added(form, "student-name", who.student(), by, now);
    var guardian = who.guardian() == null ? null : added(form, "guardian-email", who.guardian(), by, now);
    var mentor = added(form, "mentor-email", who.mentor(), by, now);
    if (student == null || !form.typed().isFine()) {
      return new Making.Wrong();
    }
    var editor = Editor.of(by, now);
    var family = form.into() != null ? form.into() : families.found(Objects.requireNonNull(who.family()));
    if (families.placeStudent(student, family, editor) instanceof Placed.Refused(var reason)) {
      form.typed().refuse("student-name", reason);
      return new Making.Wrong();
    }
    if (guardian != null && families.placeGuardian(guardian, family, editor) instanceof Placed.Refused(var reason)) {
      form.typed().refuse("guardian-email", reason);
      return new Making.Wrong();
    }
    return form.makesEngagement()
        ? agreed(form, key, family, new Teaching(student, who.student().name().value(), mentor), by, now)
        : new Making.Made(family, null);
  }

  private @Nullable PersonId added(NewFamilyForm form, String field, @Nullable NewPerson person, Viewer by,
      Instant now) {
    if (person == null) {
      return null;
    }
    return switch (office.add(by, person, now)) {
      case Saved.Done(var id) -> id;
      case Saved.Refused(var reason) -> {
        form.typed().refuse(field, reason);
        yield null;
      }
    };
  }

  private record Teaching(PersonId student, String name, @Nullable PersonId mentor) {}

  private Making agreed(
      NewFamilyForm form, EngagementId key, FamilyId family, Teaching who, Viewer by, Instant now) {
    var agreed = form.engagement(who.student(), who.name(), who.mentor());
    if (agreed.isEmpty()) {
      return new Making.Wrong();
    }
    form.refuse(EngagementRule.check(agreed.get()));
    var unseen = form.typed().isFine() ? unseen(agreed.get(), form, now) : Optional.<Foreseen>empty();
    if (unseen.isPresent()) {
      return new Making.InTheWay(unseen.get());
    }
    return switch (engagements.start(key, agreed.get(), by.id(), now)) {
      case EngagementAnswer.Done _ -> {
        if (form.typed().isOn("plan") && !agreed.get().weekly().isEmpty()) {
          plans.start(key, by.id(), now);
        }
        yield new Making.Made(family, key);
      }
      case EngagementAnswer.Refused(var reasons) -> {
        form.refuse(reasons);
        yield new Making.Wrong();
      }
    };
  }

  private Optional<Foreseen> unseen(NewEngagement agreed, NewFamilyForm form, Instant now) {
    return agreed.weekly().isEmpty() ? Optional.empty() : ForeseenQuery.unseen(foreseen.of(agreed,
        new Rhythm(Engagements.always(agreed.weekly()), Set.of(), form.typed().isOn("plan")), now), form.typed());
  }
}
