/** Stories through the whole product, as people and programs live them. */
@NullMarked
package app.afterbell.journeys;

import org.jspecify.annotations.NullMarked;
