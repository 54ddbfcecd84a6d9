package app.afterbell.upgrade;

import org.springframework.beans.factory.BeanFactory;

/** A landed version: nothing that stands is stored yet, and rules hold without a date. */
class UpgradeFrom202611241319Test extends UpgradeTest {

  UpgradeFrom202611241319Test(BeanFactory beans) {
    super("202611241319", beans);
  }
}
