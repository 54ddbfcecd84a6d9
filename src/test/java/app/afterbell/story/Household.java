package app.afterbell.story;

import app.afterbell.households.Rights;
import app.afterbell.invitations.Invitations;
import app.afterbell.notifications.Choice;
import app.afterbell.notifications.ReminderChoices;
import app.afterbell.notifications.ReminderChoices.Reader;
import app.afterbell.notifications.Rhythm;
import app.afterbell.notifications.Via;
import app.afterbell.nudges.Moment;
import app.afterbell.nudges.NudgeChoice;
import app.afterbell.nudges.NudgeChoices;
import app.afterbell.nudges.Way;
import app.afterbell.people.AddressChanges;
import app.afterbell.people.Editor;
import app.afterbell.people.Email;
import app.afterbell.people.People;
import app.afterbell.people.PersonName;
import app.afterbell.sessions.Asker;
import app.afterbell.shared.Sql;
import app.afterbell.testing.Cast;
import app.afterbell.testing.Given;
import app.afterbell.testing.TestClock;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;

/** What each chose to be told, who was invited with which rights, and who left. */
final class Household extends Told {

  private static final URI HERE = URI.create("https://bell.example.org");

  Household(Given given, TestClock clock, Sql sql, ListableBeanFactory beans) {
    super(given, clock, sql, beans);
  }

  void choose() {
    var now = at("2026-11-01T12:00:00Z");
    var reminders = door(ReminderChoices.class);
    reminders.choose(new Reader(given.viewer(Cast.AVI).id(), given.person(Cast.NOA).id()),
        new Choice(Rhythm.WEEKLY, 4, Via.BOTH), now);
    reminders.choose(new Reader(given.viewer(Cast.JIWOO).id(), given.person(Cast.LEO).id()),
        new Choice(Rhythm.EACH, 4, Via.MAIL), now);
    reminders.choose(new Reader(given.elena().id(), given.person(Cast.LUCIA).id()),
        new Choice(Rhythm.NTH, 2, Via.INBOX), now);
    door(NudgeChoices.class).choose(given.tomas().id(), new NudgeChoice(Set.of(Moment.OVERDUE), Set.of(Way.MAIL)), now);
  }

  // Each invitation and address is over at the end of the story, or a second later.
  void invite() {
    var invitations = door(Invitations.class);
    var over = StoryTest.NOW.minus(Invitations.GOOD_FOR);
    var rights = Map.of(given.ana().id(), new Rights(true, false),
        given.person(Cast.LUCIA).id(), new Rights(false, true));
    invitations.guardian(given.elena(), PersonName.of("Rosa Rivera").get(), email("rosa@home.example"), rights, HERE,
        over);
    invitations.ownSignIn(given.elena(), given.person(Cast.LUCIA).id(), email("lucia@home.example"), HERE,
        over.plusSeconds(1));
    var addresses = door(AddressChanges.class);
    addresses.ask(given.maya().id(), email("maya.o@riverbend.example"), HERE,
        Editor.of(given.maya(), StoryTest.NOW.minus(AddressChanges.GOOD_FOR)));
    addresses.ask(given.elena().id(), email("elena@new.example"), null,
        Editor.of(given.imogen(), StoryTest.NOW.minus(AddressChanges.GOOD_FOR).plusSeconds(1)));
  }

  // Nothing is told to those two any more.
  void leave() {
    var now = at("2026-12-01T17:00:00Z");
    session(Cast.ASTROPHYSICS, "2026-12-01T15:00:00Z");
    close("dana", now);
    close("siobhan", now);
    var club = session(Cast.ROBOTICS, "2026-12-13T15:30:00Z");
    given.cancelled(club, Asker.MENTOR, given.maya(), at("2026-12-01T17:10:00Z"));
    at("2026-12-01T17:30:00Z");
  }

  private void close(String member, Instant now) {
    door(People.class).close(given.person(member).id(), Editor.of(given.imogen(), now));
  }

  private static Email email(String address) {
    return Email.of(address).get();
  }
}
