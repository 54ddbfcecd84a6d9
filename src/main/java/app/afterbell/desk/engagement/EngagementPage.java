package app.afterbell.desk.engagement;

import app.afterbell.desk.engagements.Pick;
import app.afterbell.engagements.Engagement;
import app.afterbell.engagements.TermsHeld;
import app.afterbell.engagements.WeeklyAgreed;
import app.afterbell.engagements.WeeklyHeld;
import app.afterbell.frame.SessionLine;
import app.afterbell.planning.Ends;
import app.afterbell.planning.LeftOut;
import app.afterbell.planning.Pauses;
import app.afterbell.sessions.Elsewhere;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.PersonId;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One engagement, for staff.
 *
 * @param ahead its sessions to come that stand, the first first
 * @param cancelled those to come that were cancelled, likewise
 * @param leftOut dates of its weekly times that made no session
 * @param pauses that are not over, and dates that were left out by hand
 * @param ends the presses that ended it or one of its weekly times, and can be put back
 * @param plannedUntil the first day that was not looked at yet; null where nothing is made of its weekly times
 * @param terms the latest first
 * @param weekly over time, the first first
 * @param weeks what was billed and paid lately; null for who sees no money
 * @param notes which of its sessions have notes, the newest first
 * @param past its newest sessions that have begun
 * @param agrees whether the reader changes it
 * @param open which of its forms was sent, and is shown again; null: none
 * @param typed in that form
 * @param found students to add
 * @param trial what other terms would come to; null where nobody asked
 */
public record EngagementPage(
    Engagement engagement, String mentor, List<Ahead> ahead, List<Ahead> cancelled, boolean more, List<LeftOut> leftOut,
    List<Pauses.Row> pauses, List<Ends.Row> ends,
    @Nullable LocalDate plannedUntil, List<TermsHeld> terms, List<WeeklyHeld> weekly, List<WeeklyAgreed> weeklyAgreed,
    List<Student> students,
    List<SessionLine> past, List<Written> notes, @Nullable Weeks weeks,
    LocalDate today, boolean agrees, @Nullable String done, @Nullable String open, Typed typed, Pick found,
    @Nullable TermsTrial trial) {

  /** @param substitute who takes it in the place of the mentor (R34) @param students of whom it stands */
  public record Ahead(
      SessionId id, Instant startsAt, int plannedMinutes, @Nullable String substitute, int students) {}

  /**
   * @param fromOn null: from the first day
   * @param toOn the first day without them; null: open
   * @param past whether they have left
   */
  public record Student(
      PersonId id, String name, String family, @Nullable LocalDate fromOn, @Nullable LocalDate toOn, boolean past) {}

  /** That a session has notes. @param notesAt when they came in */
  public record Written(SessionId id, Instant startsAt, String mentor, Instant notesAt) {}

  /** The last four weeks, one currency a line. @param billed and paid: with the differences of later changes */
  public record Weeks(List<Money> billed, List<Money> paid, int sessions, int logged) {}

  /** Who is taught now. */
  public List<Student> standing() {
    return students.stream().filter(one -> !one.past()).toList();
  }

  /** Terms and weekly times over time, the latest first. */
  public List<Period> periods() {
    return Period.of(terms, weekly, weeklyAgreed, ends);
  }

  public String path() {
    return "/staff/engagements/" + engagement.id().value();
  }

  public ZoneId zone() {
    return engagement.agreed().zone();
  }

  /** Whether the reader's clock shows another time then. */
  public boolean isElsewhere(Instant at, ZoneId reader) {
    return Elsewhere.differs(at, zone(), reader);
  }

  /** The terms that hold today; before the first day, the first. */
  public TermsHeld current() {
    return TermsHeld.on(terms, today);
  }

  /** The next session that stands: from it on a series is changed. */
  public @Nullable Ahead nextStanding() {
    return ahead.isEmpty() ? null : ahead.getFirst();
  }

  /** The weekly times that hold today, or from the first day on. */
  public List<WeeklyHeld> weeklyNow() {
    var first = engagement.agreed().startsOn();
    return WeeklyHeld.on(weekly, today.isBefore(first) ? first : today);
  }

  public boolean isOpen(String form) {
    return form.equals(open);
  }

  /** Sessions that stand after the last day: they stay until somebody cancels them. */
  public long afterTheEnd() {
    var last = engagement.agreed().endsOn();
    return last == null ? 0 : ahead.stream()
        .filter(one -> one.startsAt().atZone(zone()).toLocalDate().isAfter(last)).count();
  }

  EngagementPage again(String form, Typed sent) {
    return with(form, sent, found, null);
  }

  EngagementPage finding(Pick pick, Typed sent) {
    return with("students", sent, pick, null);
  }

  EngagementPage trying(TermsTrial tried, Typed sent) {
    return with("terms", sent, found, tried);
  }

  private EngagementPage with(String form, Typed sent, Pick pick, @Nullable TermsTrial tried) {
    return new EngagementPage(engagement, mentor, ahead, cancelled, more, leftOut, pauses, ends, plannedUntil, terms,
        weekly, weeklyAgreed, students,
        past, notes,
        weeks,
        today,
        agrees, done, form, sent, pick, tried);
  }
}
