/** The rules of the company: what holds, another value tried, and what was settled. */
@NullMarked
package app.afterbell.company.web.rules;

import org.jspecify.annotations.NullMarked;
