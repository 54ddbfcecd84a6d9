/** How staff remind mentors. */
@NullMarked
package app.afterbell.nudges.web.staff;

import org.jspecify.annotations.NullMarked;
