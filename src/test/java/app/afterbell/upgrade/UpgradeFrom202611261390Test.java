package app.afterbell.upgrade;

import org.springframework.beans.factory.BeanFactory;

/** A landed version: what stands is stored, rules hold from a date, devices are known. */
class UpgradeFrom202611261390Test extends UpgradeTest {

  UpgradeFrom202611261390Test(BeanFactory beans) {
    super("202611261390", beans);
  }
}
