/**
 * {@code …/sessions/…/substitute}, {@code /mentor/offers/…}: one session is offered to another mentor, who reads what
 * is needed for it and accepts or declines (R34).
 */
@NullMarked
package app.afterbell.frame.web.substitute;

import org.jspecify.annotations.NullMarked;
