/** The settings page on which students and guardians switch their read receipts off. */
@NullMarked
package app.afterbell.receipts.web.settings;

import org.jspecify.annotations.NullMarked;
