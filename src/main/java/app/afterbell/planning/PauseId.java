package app.afterbell.planning;

import app.afterbell.shared.Id;
import java.util.UUID;

/** Identifies a pause of an engagement. */
public record PauseId(UUID value) implements Id {}
