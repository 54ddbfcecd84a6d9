package app.afterbell.requests.web.api;

/** An empty object. */
record NothingBody() {}
