/** How calendar programs meet the module: by an address with a secret in it. */
@NullMarked
package app.afterbell.feeds.web;

import org.jspecify.annotations.NullMarked;
