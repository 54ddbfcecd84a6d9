package app.afterbell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapCareTest {

  @AfterEach
  void leavesTheOtherTestsAlone() {
    HeapCare.begin(0);
  }

  @Test
  void collectsOldObjectsWhenTheyPassTheMark() throws InterruptedException {
    var old = new byte[2 << 20];
    System.gc();
    var collected = new CountDownLatch(1);
    ManagementFactory.getGarbageCollectorMXBeans().forEach(collector ->
        ((NotificationEmitter) collector).addNotificationListener((notification, _) -> {
          var told = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
          if (told.getGcCause().equals("System.gc()")) {
            collected.countDown();
          }
        }, null, null));

    HeapCare.begin(1 << 20);

    assertThat(collected.await(30, TimeUnit.SECONDS)).isTrue();
    Reference.reachabilityFence(old);
  }
}
