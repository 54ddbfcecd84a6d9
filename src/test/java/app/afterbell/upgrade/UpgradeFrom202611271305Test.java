package app.afterbell.upgrade;

import org.springframework.beans.factory.BeanFactory;

/** The landed version: companies set themselves up, import, plan their year, and are told of what comes. */
class UpgradeFrom202611271305Test extends UpgradeTest {

  UpgradeFrom202611271305Test(BeanFactory beans) {
    super("202611271305", beans);
  }
}
