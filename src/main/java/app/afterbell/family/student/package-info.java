/** One student's page: what to practise, what comes next, and every session that was. */
@NullMarked
package app.afterbell.family.student;

import org.jspecify.annotations.NullMarked;
