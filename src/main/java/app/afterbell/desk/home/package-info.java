/** What staff must see to, and a mentor’s open sessions. */
@NullMarked
package app.afterbell.desk.home;

import org.jspecify.annotations.NullMarked;
