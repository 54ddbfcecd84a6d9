/** All that a reader's students have to practise, and its ticks. */
@NullMarked
package app.afterbell.family.practice;

import org.jspecify.annotations.NullMarked;
