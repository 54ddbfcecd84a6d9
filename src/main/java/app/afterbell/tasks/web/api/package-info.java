/** Open tasks for programs. */
@NullMarked
package app.afterbell.tasks.web.api;

import org.jspecify.annotations.NullMarked;
