/** What staff must see to, and any session with its four kinds of minutes (R11). */
@NullMarked
package app.afterbell.overview.web.staff;

import org.jspecify.annotations.NullMarked;
