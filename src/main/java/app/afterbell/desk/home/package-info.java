/** What staff must look after: which mentors have sessions to log. */
@NullMarked
package app.afterbell.desk.home;

import org.jspecify.annotations.NullMarked;
