package app.afterbell.sessions.web.api;

import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notes that a program submits.
 *
 * @param basedOn the revision of the notes that it saw; absent or 0 where it saw none
 * @param body Markdown, 1 to 10,000 characters beyond the organization's template (R17)
 */
record NotesBody(@Nullable Integer basedOn, @Nullable String body) {

  int revision() {
    return basedOn == null ? 0 : basedOn;
  }

  String text() {
    if (body == null) {
      throw Problem.of(ProblemType.MALFORMED, List.of(Fault.at("/body", "is missing"))).found();
    }
    return body;
  }
}
