/** Imports on the staff's side: choose files, look at the preview, decide. */
@NullMarked
package app.afterbell.imports.web.staff;

import org.jspecify.annotations.NullMarked;
