package app.afterbell.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a proposal: the first three are the mentor's or staff's to say, the others the family's. */
public sealed interface ProposalReply {

  /**
   * The session moves.
   *
   * @param bills where it came too late: the old time is billed
   * @param waives likewise: it is free all the same
   */
  record Accept(boolean bills, boolean waives) implements ProposalReply {}

  /** The old time stands. @param word for the family, up to 1,000 characters */
  record Decline(@Nullable String word) implements ProposalReply {

    public Decline {
      word = word == null || word.isBlank() ? null : word.strip();
    }
  }

  /** @param times one to three others, of which the family takes one or none. @param waives as in Accept, for each */
  record Offer(List<Instant> times, boolean waives, @Nullable String word) implements ProposalReply {

    public static final int MOST = 3;

    public Offer {
      times = times.stream().map(time -> time.truncatedTo(ChronoUnit.MICROS)).distinct().sorted().toList();
      word = word == null || word.isBlank() ? null : word.strip();
    }
  }

  /** One of the times that were offered. */
  record Take(Instant startsAt) implements ProposalReply {}

  /** None of them: the old time stands. */
  record Leave() implements ProposalReply {}

  /** Before it was answered: the old time stands, and nothing was told. */
  record Withdraw() implements ProposalReply {}

  default boolean isFamilys() {
    return this instanceof Take || this instanceof Leave || this instanceof Withdraw;
  }
}
