/**
 * Requests in Slack (R37): the conversation in the channel of each mentor, without any bill, and in that of staff with
 * the buttons that decide; and what mentors are told there of what waits (R36). Owns slack_setting, slack_channel,
 * slack_account and slack_post. Hears RequestAsked, RequestSaid, RequestDecided and MentorNudged in their transactions;
 * says nothing.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "jobs", "web", "organization", "mail", "people", "engagements", "sessions",
        "requests", "nudges"})
package app.afterbell.slack;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
