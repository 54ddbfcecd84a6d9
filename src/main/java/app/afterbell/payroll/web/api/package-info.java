/** Earnings for programs. */
@NullMarked
package app.afterbell.payroll.web.api;

import org.jspecify.annotations.NullMarked;
