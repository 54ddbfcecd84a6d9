/** All families, for staff: who is in each, and when their next session is. */
@NullMarked
package app.afterbell.desk.families;

import org.jspecify.annotations.NullMarked;
