/**
 * {@code /family/booking}: a family books one more session in a free slot of its mentor, where the company allows it.
 */
@NullMarked
package app.afterbell.frame.web.booking;

import org.jspecify.annotations.NullMarked;
