/** One family whole, for staff: who is in it, what they take part in, their sessions, and what was billed lately. */
@NullMarked
package app.afterbell.desk.family;

import org.jspecify.annotations.NullMarked;
