/** What the pages of a family share. */
@NullMarked
package app.afterbell.family.web;

import org.jspecify.annotations.NullMarked;
