/** How people get in, and what they settle about themselves. */
@NullMarked
package app.afterbell.people.web;

import org.jspecify.annotations.NullMarked;
