package app.afterbell.templates;

import app.afterbell.shared.Id;
import java.util.UUID;

/** Identity of a note template. */
public record TemplateId(UUID value) implements Id {

  static TemplateId next() {
    return new TemplateId(Id.next());
  }
}
