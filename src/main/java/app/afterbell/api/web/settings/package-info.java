/** The settings page on which people make and revoke their tokens. */
@NullMarked
package app.afterbell.api.web.settings;

import org.jspecify.annotations.NullMarked;
