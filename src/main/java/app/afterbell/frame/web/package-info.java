/** Cancelling a session before its start, in whichever portal (R14): what it costs, the form, and taking it back. */
@NullMarked
package app.afterbell.frame.web;

import org.jspecify.annotations.NullMarked;
