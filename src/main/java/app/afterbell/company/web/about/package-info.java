/** {@code /settings/company}: what the company is called, its zone, where answers go, and its currencies. */
@NullMarked
package app.afterbell.company.web.about;

import org.jspecify.annotations.NullMarked;
