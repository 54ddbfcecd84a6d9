package app.afterbell.mentor.session;

import app.afterbell.frame.BilledMinutes;
import app.afterbell.frame.Frame;
import app.afterbell.frame.PaidLine;
import app.afterbell.frame.Reader;
import app.afterbell.frame.Sheet;
import app.afterbell.payroll.Pay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's own session. What a family is billed in money has no place here (R27).
 *
 * @param billed minutes of each student's family, once it is logged or cancelled
 * @param paid the lines, once it is logged or cancelled
 * @param readers who of the families has read the notes
 * @param would what it pays when it is logged now, or in time; absent once it is logged
 */
public record SessionPage(
    Frame frame,
    Sheet sheet,
    boolean started,
    boolean overdue,
    List<BilledMinutes> billed,
    List<PaidLine> paid,
    List<Reader> readers,
    @Nullable Pay would) {}
