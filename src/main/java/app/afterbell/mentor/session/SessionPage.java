package app.afterbell.mentor.session;

import app.afterbell.frame.BilledMinutes;
import app.afterbell.frame.PaidLine;
import app.afterbell.frame.Reader;
import app.afterbell.frame.Sheet;
import app.afterbell.payroll.Pay;
import app.afterbell.sessions.Elsewhere;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mentor's own session. What a family is billed in money has no place here (R27).
 *
 * @param elsewhere students whose clocks differ from the mentor's
 * @param billed minutes of each student's family, once it is logged
 * @param paid the lines, once it is logged
 * @param readers who of the families has read the notes
 * @param would what it pays when it is logged now, or in time; absent once it is logged
 * @param joinLink where it meets, until it ends
 */
public record SessionPage(
    Sheet sheet,
    boolean started,
    boolean overdue,
    boolean elsewhereAgreed,
    List<Elsewhere> elsewhere,
    List<BilledMinutes> billed,
    List<PaidLine> paid,
    List<Reader> readers,
    @Nullable Pay would,
    @Nullable String joinLink) {}
