package app.afterbell.templates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change to the templates. */
public sealed interface TemplateAnswer {

  /** It stands, from now on and for everybody. */
  record Saved(TemplateId id) implements TemplateAnswer {}

  /** Nothing was written. @param reasons all of them, at least one */
  record Refused(List<TemplateRefusal> reasons) implements TemplateAnswer {}

  /** Somebody changed it since the form was opened: nothing was written. */
  record ChangedMeanwhile(NoteTemplate standing, String byName, @Nullable Instant at) implements TemplateAnswer {}
}
