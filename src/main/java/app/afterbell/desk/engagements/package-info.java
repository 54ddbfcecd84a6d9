/** {@code /staff/engagements}: who teaches whom, all of them, and the form by which another one is agreed (R30). */
@NullMarked
package app.afterbell.desk.engagements;

import org.jspecify.annotations.NullMarked;
