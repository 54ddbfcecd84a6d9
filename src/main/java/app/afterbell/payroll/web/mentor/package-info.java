/** A mentor's own earnings. */
@NullMarked
package app.afterbell.payroll.web.mentor;

import org.jspecify.annotations.NullMarked;
