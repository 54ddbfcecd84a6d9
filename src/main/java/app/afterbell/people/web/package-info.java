/** How people see and change what is known of them. */
@NullMarked
package app.afterbell.people.web;

import org.jspecify.annotations.NullMarked;
