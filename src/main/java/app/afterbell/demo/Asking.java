package app.afterbell.demo;

import app.afterbell.billing.BillActs;
import app.afterbell.demo.Journal.Entry;
import app.afterbell.payroll.PayActs;
import app.afterbell.requests.AskAnswer;
import app.afterbell.requests.Decision;
import app.afterbell.requests.DecisionAnswer;
import app.afterbell.requests.Decisions;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.Requests;
import app.afterbell.requests.Via;
import app.afterbell.requests.Wish;
import app.afterbell.sessions.AttendanceStatus;
import app.afterbell.sessions.AttendanceSubmission.Longer;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.MoneyAct;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the people of the invented company ask its staff for, a request in each state, and what staff waived and added
 * beside sessions.
 */
@Component
class Asking {

  private static final Duration SETTLED = Duration.ofDays(3);
  private static final Duration ANSWERED_AFTER = Duration.ofHours(5);

  private final Sql sql;
  private final Requests requests;
  private final Decisions decisions;
  private final BillActs bills;
  private final PayActs pay;

  Asking(Sql sql, Requests requests, Decisions decisions, BillActs bills, PayActs pay) {
    this.sql = sql;
    this.requests = requests;
    this.decisions = decisions;
    this.bills = bills;
    this.pay = pay;
  }

  /** Who is who among what was filled in. */
  record Cast(Function<String, Viewer> viewers, Function<Entry, SessionId> sessions) {

    Viewer viewer(String key) {
      return viewers.apply(key);
    }

    PersonId id(String key) {
      return viewer(key).id();
    }
  }

  /** Sessions that were longer than can be logged: this is said with their log. */
  static Map<Entry, Longer> longer(List<Entry> entries, Instant now) {
    var mayas = alone("maya", entries, now);
    return Map.of(
        mayas.get(0), longer(mayas.get(0), 40, "The exam is tomorrow, and we went through all the cards once more."),
        mayas.get(1), longer(mayas.get(1), 40, "The last text was not over, and the guardian asked me to go on."),
        declined(entries, now), longer(declined(entries, now), 60, "I stayed to talk about colleges."));
  }

  /** What staff decided of these, what a family says of its bill, and what was settled beside it. */
  void follow(List<Entry> entries, Cast cast, Instant now) {
    var bola = cast.viewer("bola");
    var approved = alone("maya", entries, now).get(1);
    decided(approved, new Decision(true, planned(approved) + 35, "The last five minutes were your break."), cast, bola);
    decided(declined(entries, now),
        Decision.decline("We cannot bill a talk about colleges. Next time, please ask before."), cast, bola);
    var answer = requests.ask(
        new Wish.Bill(cast.sessions().apply(of("algebra", entries, now).getFirst()), cast.id("ana")),
        "Ana says they stopped five minutes early. Could you check this with Maya?", Portal.FAMILY,
        cast.viewer("elena"), now.minus(Duration.ofHours(3)));
    if (!(answer instanceof AskAnswer.Asked)) {
      throw new IllegalStateException(answer.toString());
    }
    settle(entries, cast, bola, now);
  }

  private void settle(List<Entry> entries, Cast cast, Viewer by, Instant now) {
    var yesterday = now.minus(Duration.ofHours(26));
    made(bills.make(Id.next(), BillActs.Kind.WAIVED, cast.sessions().apply(of("chemistry", entries, now).get(1)),
        cast.id("mateo"), 2500,
        "The meeting room did not open for the first ten minutes: this part is on us.", by, yesterday));
    made(pay.make(Id.next(), PayActs.Kind.EXPENSE, cast.sessions().apply(alone("maya", entries, now).get(2)), 1850,
        "Two books for the lessons.", by, yesterday));
  }

  private void decided(Entry entry, Decision decision, Cast cast, Viewer by) {
    var id = sql.sql("select id from request_card where session_id = :session")
        .param("session", cast.sessions().apply(entry))
        .one(RequestId.class);
    var answer = decisions.decide(id, decision, Via.PRODUCT, by, entry.attendanceAt().plus(ANSWERED_AFTER));
    if (!(answer instanceof DecisionAnswer.Decided)) {
      throw new IllegalStateException(answer.toString());
    }
  }

  private static void made(MoneyAct act) {
    if (!(act instanceof MoneyAct.Made)) {
      throw new IllegalStateException(act.toString());
    }
  }

  private static Longer longer(Entry entry, int more, String reason) {
    return new Longer(planned(entry) + more, reason);
  }

  private static int planned(Entry entry) {
    return entry.meeting().course().terms().minutes();
  }

  private static Entry declined(List<Entry> entries, Instant now) {
    return alone("tomas", entries, now).getFirst();
  }

  // With one student each, beside those of which families ask and whose fee is waived. Which courses have any depends
  // on now: one may stand in another's way.
  private static List<Entry> alone(String mentor, List<Entry> entries, Instant now) {
    return settled(entries, now).filter(entry -> entry.meeting().course().mentor().equals(mentor))
        .filter(entry -> entry.meeting().course().students().size() == 1)
        .filter(entry -> !List.of("algebra", "chemistry").contains(entry.meeting().course().key()))
        .toList();
  }

  private static List<Entry> of(String course, List<Entry> entries, Instant now) {
    return settled(entries, now).filter(entry -> entry.meeting().course().key().equals(course)).toList();
  }

  // Newest first, and so old that whatever follows was before now.
  private static Stream<Entry> settled(List<Entry> entries, Instant now) {
    return entries.reversed().stream()
        .filter(entry -> entry.notesAt() != null && entry.status() == AttendanceStatus.ATTENDED)
        .filter(entry -> entry.attendanceAt().isBefore(now.minus(SETTLED)));
  }
}
