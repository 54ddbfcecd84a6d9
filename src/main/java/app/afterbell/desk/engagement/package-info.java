/** {@code /staff/engagements/…}: one engagement whole, and what staff agree of it (R30, R31). */
@NullMarked
package app.afterbell.desk.engagement;

import org.jspecify.annotations.NullMarked;
