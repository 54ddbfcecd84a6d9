package app.afterbell.shared;

import static app.afterbell.shared.Role.ADMIN;
import static app.afterbell.shared.Role.COORDINATOR;
import static app.afterbell.shared.Role.FINANCE;
import static app.afterbell.shared.Role.GUARDIAN;
import static app.afterbell.shared.Role.MENTOR;
import static app.afterbell.shared.Role.STUDENT;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody may do, and the roles that give it (R28): the one place that says so. Whose session or whose child it
 * is about is another question, which each read answers in its SQL.
 */
public enum Power {
  /** The mentor's pages: their sessions, notes, earnings. */
  TEACH(MENTOR),
  /** The family's pages: a student's own sessions, or those of one's students. */
  FOLLOW_SESSIONS(STUDENT, GUARDIAN),
  /** One's own sessions in the calendar of a phone, and invitations to them by mail (R35). */
  HAVE_CALENDAR(MENTOR, STUDENT, GUARDIAN),
  /** Reminders of new notes, and how they come. */
  GET_REMINDERS(GUARDIAN),
  /** Who else is guardian of their students, and what those that they invited may see. */
  INVITE_GUARDIANS(GUARDIAN),
  /** Tokens for programs, which do what their owner may. */
  USE_API(MENTOR, COORDINATOR, ADMIN),
  /** Staff's pages: find people, see what waits, any session and its notes. */
  USE_DESK(COORDINATOR, FINANCE, ADMIN),
  /** Log any session for its mentor, and correct what was logged (R12). */
  LOG_FOR_MENTORS(COORDINATOR, ADMIN),
  /** Have mentors reminded of what they have to log (R36). */
  REMIND_MENTORS(COORDINATOR, ADMIN),
  /** Answer and decide what people ask for (R37). */
  DECIDE_REQUESTS(COORDINATOR, ADMIN),
  /** Cancel any session (R8, R9, R14). */
  PLAN_SESSIONS(COORDINATOR, ADMIN),
  /** The reasons for moving sessions, and how many waivers a mentor may grant (R15). */
  SET_MOVES(COORDINATOR, ADMIN),
  /** Agree who teaches whom, when and for how much, and have its weekly times made into sessions (R30, R31). */
  AGREE_ENGAGEMENTS(COORDINATOR, ADMIN),
  /** Add people, and change them, their families and what guardians see. */
  CHANGE_PEOPLE(COORDINATOR, ADMIN),
  /** The accounts and the roles of staff, and who of staff is a guardian. */
  CHANGE_STAFF(ADMIN),
  /** What a session costs and pays. */
  SEE_AMOUNTS(FINANCE, ADMIN),
  /** Waive, credit, and add for a mentor, beside what sessions cost and pay (R38). */
  SETTLE_AMOUNTS(FINANCE, ADMIN),
  /** The templates of notes. */
  EDIT_TEMPLATES(COORDINATOR, ADMIN),
  /** Publish notes, without the names in them, for all mentors to read (R18). */
  PUBLISH_NOTES(COORDINATOR, ADMIN),
  /** Spreadsheets. */
  IMPORT(COORDINATOR, ADMIN),
  /** What is done by itself: what waits, what was given up, whether it runs at all. */
  SEE_WAITING(COORDINATOR, ADMIN),
  /** Mail that does not arrive: see it, and have it tried again. */
  SEE_TROUBLED_MAIL(COORDINATOR, ADMIN),
  /** Slack: its token, its channels, and who of staff decides there (R37). */
  SETTLE_SLACK(ADMIN),
  /** The rules of the company, each from a day on (R39), and what the company is called. */
  SETTLE_RULES(ADMIN),
  /** Mail that did not leave, where no mail server is set. */
  OPEN_MAILBOX(ADMIN),
  /** Who read and who changed what about a student (R29). */
  LOOK_UP_READINGS(ADMIN),
  /** This list. */
  SEE_POWERS(ADMIN);

  private final Set<Role> roles;

  Power(Role... roles) {
    this.roles = EnumSet.copyOf(Arrays.asList(roles));
  }

  /** The roles that give it, as SQL takes them too. */
  public Set<Role> roles() {
    return Set.copyOf(roles);
  }

  public boolean isOf(Collection<Role> held) {
    return held.stream().anyMatch(roles::contains);
  }
}
