/** {@code /settings/brand}: logo and colour of the company, from a day on, and what was settled before. */
@NullMarked
package app.afterbell.company.web.brand;

import org.jspecify.annotations.NullMarked;
