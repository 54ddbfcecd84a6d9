/** {@code /api/v1/engagements}: how programs agree on engagements, by the same rules as staff's pages (R30). */
@NullMarked
package app.afterbell.planning.web.api;

import org.jspecify.annotations.NullMarked;
