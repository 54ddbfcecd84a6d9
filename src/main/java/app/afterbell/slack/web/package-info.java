/** How Slack reaches us, and what is settled about it. */
@NullMarked
package app.afterbell.slack.web;

import org.jspecify.annotations.NullMarked;
