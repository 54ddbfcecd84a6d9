/**
 * What people ask staff for because the forms do not allow it (R7, R37): a session that was longer, another status, the
 * wrong engagement, a session that was never planned, a bill that is not right; its conversation, and its decision.
 * Owns request, request_word, log_news and act_news; publishes request_card. Hears LongerAsked, LogChanged,
 * BillActed and PayActed in their transactions; says RequestAsked, RequestSaid and RequestDecided in those of the
 * change.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared", "jobs", "web", "organization", "mail", "people", "households", "api", "engagements", "sessions",
      "billing", "payroll"
    })
package app.afterbell.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
