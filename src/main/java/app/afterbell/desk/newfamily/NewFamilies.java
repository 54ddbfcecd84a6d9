package app.afterbell.desk.newfamily;

import app.afterbell.desk.engagements.RefusedFields;
import app.afterbell.engagements.EngagementAnswer;
import app.afterbell.engagements.EngagementId;
import app.afterbell.engagements.Engagements;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.households.Placed;
import app.afterbell.people.Editor;
import app.afterbell.people.NewPerson;
import app.afterbell.people.PeopleOffice;
import app.afterbell.people.Saved;
import app.afterbell.planning.WeeklyPlans;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
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
  private final Sql sql;

  NewFamilies(PeopleOffice office, Families families, Engagements engagements, WeeklyPlans plans, Sql sql) {
    this.sql = sql;
    this.office = office;
    this.families = families;
    this.engagements = engagements;
    this.plans = plans;
  }

  /** What was made. @param engagement null where none was */
  record Made(FamilyId family, @Nullable EngagementId engagement) {}

  /** @throws app.afterbell.shared.NotFound where none is called so */
  String nameOf(FamilyId family) {
    return sql.sql("select name from family_card where id = :id").param("id", family).one(String.class);
  }

  /** @return empty where something was wrong, which the form says then */
  @Transactional
  public Optional<Made> make(NewFamilyForm form, EngagementId key, Viewer by, Instant now) {
    var people = form.people();
    var made = people.flatMap(who -> made(form, who, key, by, now));
    if (made.isEmpty() || !form.typed().isFine()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Optional.empty();
    }
    return made;
  }

  private Optional<Made> made(NewFamilyForm form, NewFamilyForm.People who, EngagementId key, Viewer by, Instant now) {
    var student = added(form, "student-name", who.student(), by, now);
    var guardian = who.guardian() == null ? null : added(form, "guardian-email", who.guardian(), by, now);
    var mentor = added(form, "mentor-email", who.mentor(), by, now);
    if (student == null || !form.typed().isFine()) {
      return Optional.empty();
    }
    var editor = Editor.of(by, now);
    var family = form.into() != null ? form.into() : families.found(Objects.requireNonNull(who.family()));
    if (families.placeStudent(student, family, editor) instanceof Placed.Refused(var reason)) {
      form.typed().refuse("student-name", reason);
      return Optional.empty();
    }
    if (guardian != null && families.placeGuardian(guardian, family, editor) instanceof Placed.Refused(var reason)) {
      form.typed().refuse("guardian-email", reason);
      return Optional.empty();
    }
    return form.makesEngagement()
        ? agreed(form, key, student, who.student().name().value(), mentor, by, now).map(id -> new Made(family, id))
        : Optional.of(new Made(family, null));
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

  private Optional<EngagementId> agreed(NewFamilyForm form, EngagementId key, PersonId student, String name,
      @Nullable PersonId mentor, Viewer by, Instant now) {
    var agreed = form.engagement(student, name, mentor);
    if (agreed.isEmpty()) {
      return Optional.empty();
    }
    return switch (engagements.start(key, agreed.get(), by.id(), now)) {
      case EngagementAnswer.Done _ -> {
        if (form.typed().isOn("plan") && !agreed.get().weekly().isEmpty()) {
          plans.start(key, by.id(), now);
        }
        yield Optional.of(key);
      }
      case EngagementAnswer.Refused(var reasons) -> {
        RefusedFields.note(form.typed(), reasons);
        yield Optional.empty();
      }
    };
  }
}
