/** Staff edit the templates of session notes. */
@NullMarked
package app.afterbell.templates.web.staff;

import org.jspecify.annotations.NullMarked;
