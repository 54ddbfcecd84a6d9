package app.afterbell.imports;

import java.util.List;

/**
 * What an import comes to: the steps that write something, in the order in which they are carried out.
 * @param said to be remembered with it
 */
record Plan(
    List<PersonStep> people, List<EngagementStep> engagements, List<SessionStep> sessions, List<Said> said,
    Preview preview) {

  int size() {
    return people.size() + engagements.size() + sessions.size();
  }
}
