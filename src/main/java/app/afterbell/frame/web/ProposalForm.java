package app.afterbell.frame.web;

import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.sessions.ProposalReply;
import app.afterbell.web.Typed;
import app.afterbell.web.TypedTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends in reply to a proposal.
 *
 * @param reply accept, bill, waive, decline, offer; or take, leave, withdraw
 * @param times other times, on the sender's clocks; blank ones are none
 */
public record ProposalForm(String reply, List<TypedTime> times, boolean waives, String word, @Nullable Instant at) {

  static ProposalForm empty() {
    return new ProposalForm("", IntStream.rangeClosed(1, ProposalReply.Offer.MOST).mapToObj(_ -> TypedTime.NONE)
        .toList(), false, "", null);
  }

  static ProposalForm of(Typed fields) {
    return new ProposalForm(fields.text("reply"),
        IntStream.rangeClosed(1, ProposalReply.Offer.MOST).mapToObj(n -> TypedTime.sent(fields, "time-" + n)).toList(),
        fields.has("waives"), fields.text("word").replace("\r\n", "\n"), MoveForm.instant(fields.text("at")));
  }

  /** @return null for a reply that no page of ours sends */
  @Nullable ProposalReply toReply(List<Instant> typed) {
    return switch (reply) {
      case "accept" -> new ProposalReply.Accept(false, false);
      case "bill" -> new ProposalReply.Accept(true, false);
      case "waive" -> new ProposalReply.Accept(false, true);
      case "decline" -> new ProposalReply.Decline(word);
      case "offer" -> new ProposalReply.Offer(typed, waives, word);
      case "take" -> at == null ? null : new ProposalReply.Take(at);
      case "leave" -> new ProposalReply.Leave();
      case "withdraw" -> new ProposalReply.Withdraw();
      default -> null;
    };
  }

  /** The times that were typed, as instants; what is none is said in wrong. */
  List<Instant> typed(ZoneId zone, List<Wrong> wrong) {
    var instants = new ArrayList<Instant>();
    for (int n = 0; n < times.size(); n++) {
      if (!times.get(n).isBlank()) {
        var read = TypedMove.at(times.get(n), zone, "time-" + (n + 1));
        if (read.wrong() != null) {
          wrong.add(read.wrong());
        } else if (read.at() != null) {
          instants.add(read.at());
        }
      }
    }
    return instants;
  }
}
