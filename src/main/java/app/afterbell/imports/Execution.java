package app.afterbell.imports;

import app.afterbell.engagements.Engagements;
import app.afterbell.households.Families;
import app.afterbell.households.FamilyId;
import app.afterbell.people.AddressChange;
import app.afterbell.people.AddressChanges;
import app.afterbell.people.Editor;
import app.afterbell.people.NewPerson;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries a plan out through the same operations as everybody's, within the caller's transaction: people, then
 * engagements, then sessions ({@link SessionsExecution}).
 */
@Component
class Execution {

  private final People people;
  private final AddressChanges addresses;
  private final Families families;
  private final Engagements engagements;
  private final SessionsExecution sessions;
  private final LastSaid lastSaid;
  private final Aliases aliases;

  Execution(
      People people,
      AddressChanges addresses,
      Families families,
      Engagements engagements,
      SessionsExecution sessions,
      LastSaid lastSaid,
      Aliases aliases) {
    this.people = people;
    this.addresses = addresses;
    this.families = families;
    this.engagements = engagements;
    this.sessions = sessions;
    this.lastSaid = lastSaid;
    this.aliases = aliases;
  }

  /**
   * @param by who imports, null for the command line
   * @param tells whether families are told of its notes, as of any
   * @param done called after each step with how many are done
   * @return what is there now and was not before
   * @throws MovedOn where somebody changed meanwhile what the plan changes
   */
  Made carryOut(Plan plan, @Nullable PersonId by, boolean tells, Instant now, IntConsumer done) {
    var made = new Run(by, tells, now, done).carryOut(plan);
    lastSaid.keep(plan.said(), now);
    return made;
  }

  /** The product is not any more what the plan was made for: it is made again. */
  static final class MovedOn extends RuntimeException {}

  private final class Run {

    private final SessionsExecution.Run logs;
    private final Instant now;
    private final Editor editor;
    private final IntConsumer done;
    private final StandIns standIns = new StandIns();
    private final Set<FamilyId> homes = new HashSet<>();
    private int steps;

    Run(@Nullable PersonId by, boolean tells, Instant now, IntConsumer done) {
      this.logs = sessions.by(by, tells, standIns);
      this.now = now;
      this.editor = new Editor(by, now);
      this.done = done;
    }

    Made carryOut(Plan plan) {
      adopt(plan);
      families.imported().forEach(family -> homes.add(family.id()));
      letGoOfEmails(plan);
      plan.people().forEach(step -> step(() -> carryOut(step)));
      plan.engagements().forEach(step -> step(() -> carryOut(step)));
      logs.carryOut(plan.sessions(), planned -> {
        steps += planned;
        done.accept(steps);
      });
      return standIns.made();
    }

    // Who was here is known by the file's id too from now on, before anything else refers to them by it.
    private void adopt(Plan plan) {
      plan.families().forEach((family, name) -> mustBe(families.adopt(family, name)));
      plan.homes().forEach((name, family) -> mustBe(aliases.keep(Made.Kind.FAMILIES, name, family.value())));
      plan.people().stream().filter(PersonStep::met).forEach(step -> mustBe(
          people.adopt(step.id(), step.person().importId())
              || aliases.keep(Made.Kind.PEOPLE, step.person().importId(), step.id().value())));
      plan.engagements().stream().filter(EngagementStep::met).forEach(step -> mustBe(
          engagements.adopt(step.id(), step.agreed().importId())
              || aliases.keep(Made.Kind.ENGAGEMENTS, step.agreed().importId(), step.id().value())));
    }

    private static void mustBe(boolean isSo) {
      if (!isSo) {
        throw new MovedOn();
      }
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
        standIns.joined(step.id(), id);
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
        if (homes.add(family)) {
          standIns.made().add(Made.Kind.FAMILIES, family.value());
        }
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
        standIns.started(step.id(), engagements.start(standIns.real(step.agreed()), now).id());
      } else {
        var wanted = step.onto(engagements.lock(step.known()).agreed());
        engagements.change(step.known(), standIns.real(wanted), now).id();
      }
    }
  }
}
