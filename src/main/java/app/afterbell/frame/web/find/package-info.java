/** Find anything that the reader may see: people, engagements with their sessions, pages. One press away, by Ctrl+K. */
@NullMarked
package app.afterbell.frame.web.find;

import org.jspecify.annotations.NullMarked;
