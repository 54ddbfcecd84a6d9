package app.afterbell.sessions;

import java.util.List;

/**
 * Both tasks of these sessions are in. Published in the transaction of the submission.
 *
 * @param outcomes one for each session; more than one where an import brings them
 */
public record SessionLogged(List<Outcome> outcomes) {}
