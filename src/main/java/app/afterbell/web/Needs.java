package app.afterbell.web;

import app.afterbell.shared.Portal;
import app.afterbell.shared.Power;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The power that a route needs, on its controller or on its method, which counts before the controller's. For a person
 * who has not got it there is no such page. Beside it, each portal needs its own ({@link Portal#power}).
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

  Power value();

  /** Where a route is in two portals: the one in which it needs this. */
  Portal[] in() default {Portal.MENTOR, Portal.STAFF, Portal.FAMILY};
}
