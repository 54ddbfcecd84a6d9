package app.afterbell.sessions;

import java.util.List;

/**
 * The attendance of logged sessions was changed. Published in the transaction of the change.
 *
 * @param outcomes one for each session
 */
public record LogChanged(List<Outcome> outcomes) {}
