package app.afterbell.demo;

import java.time.Instant;
import org.springframework.beans.factory.BeanFactory;

/** The demo company for tests of other packages, as a first start makes it. */
public final class DemoCompany {

  private DemoCompany() {}

  public static void fill(BeanFactory beans, Instant now) {
    if (!beans.getBean(Demo.class).fill(now)) {
      throw new IllegalStateException("There is an organization already.");
    }
  }
}
