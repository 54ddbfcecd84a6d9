/** How mentors read, choose and stop what they are told, and how staff tell them. */
@NullMarked
package app.afterbell.nudges.web;

import org.jspecify.annotations.NullMarked;
