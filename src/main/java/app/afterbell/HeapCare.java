package app.afterbell;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import javax.management.NotificationEmitter;

/**
 * Collects old objects when there are many, where the serial collector would rather take more memory from the system,
 * up to the most that it may: that room is for imports.
 */
final class HeapCare {

  // Some 45 MB live, as measured with the demo company; what comes above them is mostly garbage.
  static final long MANY = 58L << 20;

  private HeapCare() {}

  /**
   * The mark rises with what is in use, and falls with it: work that needs much is interrupted a few times, not all the
   * time.
   */
  static void begin(long mark) {
    for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getName().equals("Tenured Gen") && pool.isUsageThresholdSupported()) {
        ((NotificationEmitter) ManagementFactory.getMemoryMXBean()).addNotificationListener((notification, _) -> {
          System.gc();
          var usage = pool.getUsage();
          pool.setUsageThreshold(Math.min(Math.max(mark, usage.getUsed() * 3 / 2), usage.getMax()));
        }, notification -> notification.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED), null);
        pool.setUsageThreshold(mark);
      }
    }
  }
}
