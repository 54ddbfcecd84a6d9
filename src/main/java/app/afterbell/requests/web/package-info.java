/** The pages of requests: lists, conversations, and the forms that ask. */
@NullMarked
package app.afterbell.requests.web;

import org.jspecify.annotations.NullMarked;
