/** What a student, and each guardian of one, reads of the sessions. */
@NullMarked
package app.afterbell.overview.web.family;

import org.jspecify.annotations.NullMarked;
