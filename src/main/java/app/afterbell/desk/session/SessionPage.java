package app.afterbell.desk.session;

import app.afterbell.frame.BilledMinutes;
import app.afterbell.frame.Frame;
import app.afterbell.frame.PaidLine;
import app.afterbell.frame.Reader;
import app.afterbell.frame.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any session, for staff: planned, actual, billed and paid minutes kept apart (R11).
 *
 * @param readers who of the families has read the notes
 * @param billed minutes by student, once it is logged or cancelled
 * @param paidMinutes as they stand, once it is logged or cancelled
 * @param money what it comes to; absent for those who were not given finance
 */
public record SessionPage(
    Frame frame,
    Sheet sheet,
    boolean started,
    boolean overdue,
    List<Reader> readers,
    List<BilledMinutes> billed,
    @Nullable PaidMinutes paidMinutes,
    @Nullable Amounts money) {

  /** @param percent of these minutes' pay */
  public record PaidMinutes(int minutes, int percent) {

    public boolean partly() {
      return minutes > 0 && percent > 0 && percent < 100;
    }

    public int counted() {
      return percent == 0 ? 0 : minutes;
    }
  }

  public record Amounts(List<ChargedLine> charged, List<PaidLine> paid) {}
}
