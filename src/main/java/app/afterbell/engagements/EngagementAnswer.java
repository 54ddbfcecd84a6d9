package app.afterbell.engagements;

import java.util.List;

/** What starting or changing an engagement comes to. */
public sealed interface EngagementAnswer {

  record Done(EngagementId engagement) implements EngagementAnswer {}

  /** Nothing was written; the caller's transaction goes on. @param reasons all of them, at least one */
  record Refused(List<Refusal> reasons) implements EngagementAnswer {}

  /** The id, where a refusal cannot be. */
  default EngagementId id() {
    return switch (this) {
      case Done(var id) -> id;
      case Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }
}
