/** What a mentor earns, as people and programs read it. */
@NullMarked
package app.afterbell.payroll.web;

import org.jspecify.annotations.NullMarked;
