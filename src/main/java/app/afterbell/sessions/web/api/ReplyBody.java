package app.afterbell.sessions.web.api;

import app.afterbell.sessions.Asker;
import app.afterbell.sessions.ProposalReply;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a program replies to a proposal.
 *
 * @param as on which side the token's owner replies; absent: as the session's mentor, else as staff, else as a family
 * @param bills where it came too late: the old time is billed. @param waives likewise: it is free all the same
 * @param times that are offered, and startsAt the one of them that is taken
 */
record ReplyBody(
    @Nullable Asker as,
    @Nullable Kind reply,
    @Nullable Boolean bills,
    @Nullable Boolean waives,
    @Nullable List<@Nullable Instant> times,
    @Nullable Instant startsAt,
    @Nullable String word) {

  enum Kind {
    ACCEPT,
    DECLINE,
    OFFER,
    TAKE,
    LEAVE,
    WITHDRAW
  }

  /** @return null where something is missing */
  @Nullable ProposalReply toReply() {
    return switch (reply) {
      case null -> null;
      case ACCEPT -> new ProposalReply.Accept(Boolean.TRUE.equals(bills), Boolean.TRUE.equals(waives));
      case DECLINE -> new ProposalReply.Decline(word);
      case OFFER -> new ProposalReply.Offer(
          times == null ? List.of() : times.stream().filter(Objects::nonNull).toList(), Boolean.TRUE.equals(waives),
          word);
      case TAKE -> startsAt == null ? null : new ProposalReply.Take(startsAt);
      case LEAVE -> new ProposalReply.Leave();
      case WITHDRAW -> new ProposalReply.Withdraw();
    };
  }
}
