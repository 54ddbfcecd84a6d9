/** What the links of a new address open. */
@NullMarked
package app.afterbell.people.web.address;

import org.jspecify.annotations.NullMarked;
