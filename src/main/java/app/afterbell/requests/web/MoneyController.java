package app.afterbell.requests.web;

import app.afterbell.billing.BillActs;
import app.afterbell.payroll.PayActs;
import app.afterbell.requests.web.MoneyPage.Bill;
import app.afterbell.requests.web.MoneyPage.Preview;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Id;
import app.afterbell.shared.Money;
import app.afterbell.shared.MoneyAct;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import app.afterbell.shared.ReasonText;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Needs;
import app.afterbell.web.SeeOther;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedMoney;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Waive, credit, or add for the mentor (R38): the first press shows what the family or the mentor will read, the second
 * does it, and for ten minutes it can be taken back.
 */
@Controller
@Needs(Power.SETTLE_AMOUNTS)
@RequestMapping("/staff/sessions/{id}/money")
class MoneyController {


  private final MoneyQuery query;
  private final BillActs bills;
  private final PayActs pay;
  private final Clock clock;

  MoneyController(MoneyQuery query, BillActs bills, PayActs pay, Clock clock) {
    this.query = query;
    this.bills = bills;
    this.pay = pay;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView open(@PathVariable UUID id) {
    return shown(query.page(new SessionId(id)), HttpStatus.OK);
  }

  @PostMapping
  ModelAndView act(@PathVariable UUID id, Typed typed, Viewer viewer) {
    var fields = Fields.of(typed);
    var session = new SessionId(id);
    var page = query.page(session);
    var kind = fields.getOrDefault("kind", "");
    boolean bill = MoneyLabels.OF_BILL.contains(kind);
    var of = bill ? billed(page, fields) : Optional.<Bill>empty();
    var currency = of.map(one -> one.amount().currency()).orElseGet(() -> query.currency(session));
    var amount = TypedMoney.read(fields.getOrDefault("amount", ""), currency);
    var reason = fields.getOrDefault("reason", "");
    var wrong = unreadable(kind, of, amount, reason);
    if (!wrong.isEmpty()) {
      return shown(page.with(fields, null, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (!fields.getOrDefault("step", "").equals("do")) {
      return preview(page, fields, kind, of, amount.get(), reason);
    }
    return done(typed.id("key"), page, fields, kind, of, amount.get().minor(), reason, viewer, clock.instant());
  }

  // Where something cannot be read, what else is wrong is said with it.
  private static List<Wrong> unreadable(String kind, Optional<Bill> of, Optional<Money> amount, String reason) {
    var wrong = new ArrayList<Wrong>();
    if (!MoneyLabels.OF_BILL.contains(kind) && !MoneyLabels.OF_PAY.contains(kind)) {
      wrong.add(new Wrong("kind", ui -> ui.text("requests.wrong.choice")));
    } else if (MoneyLabels.OF_BILL.contains(kind) && of.isEmpty()) {
      wrong.add(wrong(MoneyAct.Wrong.NOTHING_BILLED));
    }
    if (amount.isEmpty()) {
      wrong.add(new Wrong("amount", ui -> ui.text("requests.money.wrong.amount")));
    }
    if (!wrong.isEmpty()) {
      ReasonText.wrong(reason).map(MoneyController::wrong).ifPresent(wrong::add);
    }
    return wrong;
  }

  /** @param table bill or pay */
  @PostMapping("/{table}/{act}/withdrawal")
  ModelAndView takeBack(@PathVariable UUID id, @PathVariable String table, @PathVariable UUID act, Viewer viewer) {
    var answer = table.equals("bill") ? bills.takeBack(act, viewer, clock.instant())
        : pay.takeBack(act, viewer, clock.instant());
    return answer instanceof MoneyAct.Refused(var reasons)
        ? again(query.page(new SessionId(id)), Map.of(), wrong(reasons.getFirst()))
        : onwards(new SessionId(id));
  }

  private ModelAndView preview(
      MoneyPage page, Map<String, String> fields, String kind, Optional<Bill> of, Money amount, String reason) {
    var wrong = new ArrayList<Wrong>();
    if (amount.minor() <= 0) {
      wrong.add(wrong(MoneyAct.Wrong.NO_AMOUNT));
    } else if (kind.equals("waived") && of.isPresent() && amount.minor() > of.get().amount().minor()) {
      wrong.add(wrong(MoneyAct.Wrong.MORE_THAN_BILLED));
    }
    ReasonText.wrong(reason).map(MoneyController::wrong).ifPresent(wrong::add);
    if (!wrong.isEmpty()) {
      return shown(page.with(fields, null, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    boolean family = of.isPresent() && of.get().familyName() != null;
    var whose = of.map(bill -> bill.familyName() == null ? bill.studentName() : bill.familyName())
        .orElse(page.mentorName());
    return shown(page.with(fields, new Preview(kind, whose, family, amount, reason.strip(), Id.next()), List.of()),
        HttpStatus.OK);
  }

  private ModelAndView done(
      UUID key, MoneyPage page, Map<String, String> fields, String kind, Optional<Bill> of, long amount, String reason,
      Viewer viewer, Instant now) {
    var answer = of.isPresent()
        ? bills.make(key, BillActs.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), page.session(),
            new PersonId(of.get().student()), amount, reason, viewer, now)
        : pay.make(key, PayActs.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), page.session(), amount, reason, viewer,
            now);
    return answer instanceof MoneyAct.Refused(var reasons)
        ? shown(page.with(fields, null, reasons.stream().map(MoneyController::wrong).toList()),
            HttpStatus.UNPROCESSABLE_CONTENT)
        : onwards(page.session());
  }

  private static Optional<Bill> billed(MoneyPage page, Map<String, String> fields) {
    var student = fields.getOrDefault("student", "");
    return page.bills().stream()
        .filter(bill -> page.bills().size() == 1 && student.isEmpty() || bill.student().toString().equals(student))
        .findFirst();
  }

  private static Wrong wrong(MoneyAct.Wrong reason) {
    var field = reason.name().startsWith("REASON") || reason == MoneyAct.Wrong.NO_REASON ? "reason"
        : reason == MoneyAct.Wrong.NO_AMOUNT || reason == MoneyAct.Wrong.MORE_THAN_BILLED ? "amount" : "";
    var key = "requests.money.wrong." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Wrong(field, ui -> ui.text(key));
  }

  private static ModelAndView again(MoneyPage page, Map<String, String> fields, Wrong wrong) {
    return shown(page.with(fields, null, List.of(wrong)), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static ModelAndView onwards(SessionId session) {
    return SeeOther.to(session.pathIn(Portal.STAFF) + "/money#acts");
  }

  private static ModelAndView shown(MoneyPage page, HttpStatus status) {
    return new ModelAndView("requests/web/money", Map.of("page", page), status);
  }
}
