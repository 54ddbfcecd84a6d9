package app.afterbell.requests.web;

import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Money;
import app.afterbell.shared.Portal;
import app.afterbell.web.Option;
import app.afterbell.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Waive, credit, or add for the mentor, beside a session (R38).
 *
 * @param bills what each student’s family is billed for it as it stands, less what was waived
 * @param acts what was done of this kind before, the newest first
 * @param seen what the family or the mentor will read, before the press that does it; null where nothing was typed yet
 */
public record MoneyPage(
    SessionId session, String name, Instant startsAt, String mentorName, List<Bill> bills, List<Act> acts,
    Map<String, String> typed, @Nullable Preview seen, List<Wrong> wrong) {

  public record Bill(UUID student, String studentName, @Nullable String familyName, Money amount) {}

  /** @param whose the family’s or the mentor’s name */
  public record Act(
      UUID id, boolean bill, String kind, @Nullable String whose, Money amount, String reason, String madeByName,
      Instant madeAt, Instant undoUntil) {

    public String table() {
      return bill ? "bill" : "pay";
    }
  }

  /**
   * @param whose who reads it
   * @param family whether that is a family, by its name
   * @param key of the act that the next press makes: pressed twice, it makes one
   */
  public record Preview(String kind, String whose, boolean family, Money amount, String reason, UUID key) {}

  public String path() {
    return session.pathIn(Portal.STAFF) + "/money";
  }

  public String typed(String name, String otherwise) {
    return typed.getOrDefault(name, otherwise);
  }

  public List<Option> students() {
    return bills.stream().map(bill -> new Option(bill.student().toString(), bill.studentName())).toList();
  }

  public Map<String, String> errors(Ui ui) {
    return Wrong.sentences(wrong, ui);
  }

  MoneyPage with(Map<String, String> fields, @Nullable Preview preview, List<Wrong> against) {
    return new MoneyPage(session, name, startsAt, mentorName, bills, acts, fields, preview, against);
  }
}
