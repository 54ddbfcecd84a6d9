/** The reasons for which sessions are moved, and the limit of waivers, for staff to keep. */
@NullMarked
package app.afterbell.sessions.web.settings;

import org.jspecify.annotations.NullMarked;
