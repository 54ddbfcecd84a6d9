package app.afterbell.frame.web;

import app.afterbell.frame.Proposal;
import app.afterbell.frame.web.CancelPage.Wrong;
import app.afterbell.shared.Portal;
import app.afterbell.web.Ui;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Declining a proposal, or offering other times.
 * @param wrong what stands against it, in the order of the fields
 */
public record ReplyPage(Portal portal, Proposal proposal, ProposalForm form, List<Wrong> wrong) {

  /** The session's page. */
  public String path() {
    return proposal.sessionId().pathIn(portal);
  }

  /** By field, as forms show it. */
  public Map<String, String> errors(Ui ui) {
    var errors = new LinkedHashMap<String, String>();
    wrong.forEach(one -> errors.put(one.field(), one.sentence().apply(ui)));
    return errors;
  }
}
