package app.afterbell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Remembers of each request whether something was to be committed in it. Where the database then does not answer,
 * nobody can say that nothing was changed: a commit whose answer is lost may have been done.
 */
@Component("transactionManager")
public final class Commits extends JdbcTransactionManager {

  private static final String TRIED = Commits.class.getName() + ".tried";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  Commits(DataSource database) {
    super(database);
  }

  /** Whether what this request sent may have been stored, though it failed with this. */
  public static boolean outcomeIsUnknown(@Nullable Throwable thrown, HttpServletRequest request) {
    return Away.isBehind(thrown)
        && (isTried(request) || !READING.contains(request.getMethod()) && Away.isBrokenUnderWay(thrown));
  }

  /**
   * Whether a change was committed in this request, or was to be: whatever fails after that, "nothing was changed" is
   * not true.
   */
  public static boolean isTried(HttpServletRequest request) {
    return !READING.contains(request.getMethod()) && request.getAttribute(TRIED) != null;
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null && !status.isReadOnly()) {
      request.setAttribute(TRIED, true, RequestAttributes.SCOPE_REQUEST);
    }
    super.doCommit(status);
  }
}
