package app.afterbell.upgrade;

import org.springframework.beans.factory.BeanFactory;

/** A landed version: what stands of a session is stored, terms and rules hold from a date. */
class UpgradeFrom202611261300Test extends UpgradeTest {

  UpgradeFrom202611261300Test(BeanFactory beans) {
    super("202611261300", beans);
  }
}
