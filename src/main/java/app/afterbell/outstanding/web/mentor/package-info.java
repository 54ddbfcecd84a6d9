/** Mentors read what others wrote well. */
@NullMarked
package app.afterbell.outstanding.web.mentor;

import org.jspecify.annotations.NullMarked;
