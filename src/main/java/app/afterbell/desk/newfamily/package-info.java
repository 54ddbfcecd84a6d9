/** {@code /staff/families/new}: a student, guardian, mentor and engagement made by one form. */
@NullMarked
package app.afterbell.desk.newfamily;

import org.jspecify.annotations.NullMarked;
