/** {@code /settings/coming}: whether somebody is reminded of sessions to come (R36). */
@NullMarked
package app.afterbell.nudges.web.coming;

import org.jspecify.annotations.NullMarked;
