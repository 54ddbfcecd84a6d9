/**
 * What staff must look after: what waits for a decision, what is missing, and which mentors have sessions to log. Owns
 * desk_figure and desk_sum, which a sweep counts.
 */
@NullMarked
package app.afterbell.desk.home;

import org.jspecify.annotations.NullMarked;
