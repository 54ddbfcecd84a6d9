package app.afterbell.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as programs read it (RFC 9457).
 *
 * @param type a relative URI, see {@link ProblemType#uri}
 * @param errors every reason at once, where there are any
 * @param standing where somebody else was first: what stands now
 */
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable List<Fault> errors,
    @Nullable Object standing) {

  /**
   * One thing that is wrong, and what would be right.
   *
   * @param pointer where in the body, a JSON pointer (RFC 6901); null where it is not in the body
   * @param parameter the query parameter or header, where it is one
   */
  public record Fault(@Nullable String pointer, @Nullable String parameter, String detail) {

    public static Fault at(String pointer, String detail) {
      return new Fault(pointer, null, detail);
    }

    public static Fault of(String detail) {
      return new Fault(null, null, detail);
    }

    public static Fault ofParameter(String parameter, String detail) {
      return new Fault(null, parameter, detail);
    }
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type.uri(), type.title(), type.status(), detail, null, null);
  }

  public static Problem of(ProblemType type, List<Fault> errors) {
    return new Problem(type.uri(), type.title(), type.status(), null, List.copyOf(errors), null);
  }

  public static Problem changedMeanwhile(String detail, Object standing) {
    var type = ProblemType.CHANGED_MEANWHILE;
    return new Problem(type.uri(), type.title(), type.status(), detail, null, standing);
  }

  public Problem withDetail(String words) {
    return new Problem(type, title, status, words, errors, standing);
  }

  /** Ends a request with this problem, from where no answer can be returned. */
  public Found found() {
    return new Found(this);
  }

  /** Carries a problem to where it is answered. */
  public static final class Found extends RuntimeException {
    private final transient Problem problem;

    private Found(Problem problem) {
      super(problem.title(), null, false, false);
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }
}
