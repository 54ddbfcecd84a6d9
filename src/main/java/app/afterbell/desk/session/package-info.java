/** Any session, with its four kinds of minutes (R11). */
@NullMarked
package app.afterbell.desk.session;

import org.jspecify.annotations.NullMarked;
