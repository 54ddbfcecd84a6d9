/** Sessions for programs: one session as it stands, its attendance and its notes. */
@NullMarked
package app.afterbell.sessions.web.api;

import org.jspecify.annotations.NullMarked;
