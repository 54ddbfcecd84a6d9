/** The inbox of a mentor. */
@NullMarked
package app.afterbell.nudges.web.mentor;

import org.jspecify.annotations.NullMarked;
