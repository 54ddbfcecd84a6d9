/** What staff must see to: which mentors have sessions to log. */
@NullMarked
package app.afterbell.desk.home;

import org.jspecify.annotations.NullMarked;
