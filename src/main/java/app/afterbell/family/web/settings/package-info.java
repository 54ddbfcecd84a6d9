/** Whether the mentor sees what somebody has read. */
@NullMarked
package app.afterbell.family.web.settings;

import org.jspecify.annotations.NullMarked;
