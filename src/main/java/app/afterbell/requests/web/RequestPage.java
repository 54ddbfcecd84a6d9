package app.afterbell.requests.web;

import app.afterbell.engagements.EngagementId;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestKind;
import app.afterbell.requests.RequestState;
import app.afterbell.requests.Said;
import app.afterbell.requests.Trial.Changes;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, for its asker or for staff.
 *
 * @param talk the conversation, oldest first
 * @param decides whether this reader may decide it
 * @param amounts whether this reader may see amounts
 * @param changes what approving does to bill and pay, for who may see amounts
 * @param wrong what stands against what was sent
 * @param typed what was typed and not taken, by the field’s name
 */
public record RequestPage(
    Portal portal, About about, List<Said> talk, boolean decides, boolean amounts, @Nullable Changes changes,
    List<Wrong> wrong, Map<String, String> typed) {

  /**
   * What is asked.
   *
   * @param engagement what the session is called: for a family without the names of other families’ children
   * @param other the engagement that it was in truth
   * @param actualMinutes as it is logged
   * @param status that stands for the student
   */
  public record About(
      RequestId id,
      int number,
      RequestKind kind,
      RequestState state,
      @Nullable SessionId sessionId,
      @Nullable String engagement,
      @Nullable EngagementId engagementId,
      @Nullable String other,
      @Nullable String student,
      @Nullable PersonId studentId,
      @Nullable Integer minutes,
      @Nullable AttendanceStatus asked,
      @Nullable AttendanceStatus standing,
      @Nullable Instant startsAt,
      @Nullable Integer plannedMinutes,
      @Nullable Integer actualMinutes,
      @Nullable String notes,
      PersonId askedBy,
      String askedByName,
      Portal askedAs,
      Instant askedAt,
      @Nullable Instant decidedAt,
      @Nullable String decidedByName,
      @Nullable Integer decidedMinutes) {

    public boolean isOpen() {
      return state == RequestState.OPEN;
    }

    /** The end of the keys of its texts. */
    public String word() {
      return kind.name().toLowerCase(Locale.ROOT);
    }

    public String stateWord() {
      return state.name().toLowerCase(Locale.ROOT);
    }
  }

  public String path() {
    return about.id().pathIn(portal);
  }

  public boolean isStaffs() {
    return portal == Portal.STAFF;
  }

  /** Whether minutes may be approved that were not asked for. */
  public boolean hasMinutes() {
    return about.kind() == RequestKind.LONGER || about.kind() == RequestKind.UNPLANNED;
  }

  public String typed(String name, String otherwise) {
    return typed.getOrDefault(name, otherwise);
  }

  /** By field, as forms show it. */
  public Map<String, String> errors(Ui ui) {
    return Wrong.sentences(wrong, ui);
  }

  /** A bill that is not right is waived or credited beside it, also after staff agreed (R38). */
  public boolean leadsToMoney() {
    return isStaffs() && about.kind() == RequestKind.BILL && about.sessionId() != null
        && (about.isOpen() || about.state() == RequestState.APPROVED);
  }

  /** Whether what a decision does to bill and pay is shown to this reader: agreeing with a family changes nothing. */
  public boolean showsChanges() {
    return amounts && about.kind() != RequestKind.BILL;
  }

  /** Whether other minutes are to be approved, and nobody has said how many. */
  public boolean lacksMinutes() {
    return typed("decision", "").equals("other") && !typed("minutes", "").matches("\\d{1,4}");
  }

  public String changesTitle(Ui ui) {
    return switch (typed("decision", "approve")) {
      case "decline" -> ui.text("requests.changes.decline");
      case "other" -> lacksMinutes() ? ui.text("requests.changes.of-other")
          : ui.text("requests.changes.minutes", typed("minutes", ""));
      default -> ui.text("requests.changes");
    };
  }

  RequestPage with(List<Wrong> against, Map<String, String> fields) {
    return new RequestPage(portal, about, talk, decides, amounts, changes, against, fields);
  }
}
