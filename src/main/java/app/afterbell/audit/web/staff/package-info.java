/** Who read what, for admins. */
@NullMarked
package app.afterbell.audit.web.staff;

import org.jspecify.annotations.NullMarked;
