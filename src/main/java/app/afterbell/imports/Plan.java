package app.afterbell.imports;

import app.afterbell.households.FamilyId;
import java.util.List;
import java.util.Map;

/**
 * What an import comes to: the steps that write something, in the order in which they are carried out.
 * @param said to be remembered with it
 * @param families that were made by hand, and what the files call them
 * @param homes families of earlier files, by what these call them
 */
record Plan(
    List<PersonStep> people, List<EngagementStep> engagements, List<SessionStep> sessions, List<Said> said,
    Map<FamilyId, String> families, Map<String, FamilyId> homes, Preview preview) {

  int size() {
    return people.size() + engagements.size() + sessions.size();
  }
}
