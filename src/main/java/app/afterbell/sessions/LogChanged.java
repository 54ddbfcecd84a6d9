package app.afterbell.sessions;

import java.util.List;

/**
 * The attendance of logged sessions was changed. Published in the transaction of the change.
 *
 * @param outcomes one for each session
 * @param otherTerms whether they are sessions of another engagement by it: its terms hold from now on
 */
public record LogChanged(List<Outcome> outcomes, boolean otherTerms) {}
