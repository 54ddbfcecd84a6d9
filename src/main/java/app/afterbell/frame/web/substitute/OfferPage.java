package app.afterbell.frame.web.substitute;

import app.afterbell.planning.Offer;
import app.afterbell.shared.FirstName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a substitute reads: this session, its plan, and the last three notes; nothing else of the engagement (R34).
 *
 * @param wrong why the last press did nothing, in the key of its sentence
 */
public record OfferPage(Offer offer, List<String> students, List<Note> notes, @Nullable String wrong) {

  public record Note(Instant startsAt, String body) {}

  public String path() {
    return "/mentor/offers/" + offer.id().value();
  }

  /** Their first names, before it is accepted. */
  public String named() {
    return students.stream().map(name -> offer.isAccepted() ? name : FirstName.of(name))
        .collect(Collectors.joining(", "));
  }
}
