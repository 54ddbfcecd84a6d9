package app.afterbell.api.web;

import app.afterbell.api.Answers;
import app.afterbell.api.Answers.Answer;
import app.afterbell.api.Answers.Outcome.OtherRequest;
import app.afterbell.api.Answers.Outcome.Repeated;
import app.afterbell.api.Answers.Outcome.StillWorking;
import app.afterbell.api.Answers.Outcome.Worked;
import app.afterbell.api.Problem;
import app.afterbell.api.Problem.Fault;
import app.afterbell.api.ProblemType;
import app.afterbell.shared.Viewer;
import app.afterbell.web.Arriving;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Reads what a request would change, up to its limit, and works on it once where it carries an Idempotency-Key. */
class OnceFilter extends OncePerRequestFilter {

  /** Says that an answer is one that was given before. */
  static final String REPLAYED = "Idempotent-Replayed";

  private static final Set<String> CHANGES = Set.of("PUT", "POST", "PATCH", "DELETE");
  private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x5b\\x5d-\\x7e]{1,255})\"?");

  private final Answers answers;
  private final Problems problems;
  private final Clock clock;

  OnceFilter(Answers answers, Problems problems, Clock clock) {
    this.answers = answers;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !CHANGES.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var viewer = viewer();
    if (viewer == null) {
      chain.doFilter(request, response); // what anybody may ask for has no body
      return;
    }
    try (var share = new RequestBytes.Share()) {
      work(viewer, share, request, response, chain);
    }
  }

  private void work(Viewer viewer, RequestBytes.Share share, HttpServletRequest request, HttpServletResponse response,
      FilterChain chain) throws ServletException, IOException {
    Optional<byte[]> body;
    try {
      body = RequestBytes.read(request, share);
    } catch (Arriving.TooSlow _) {
      if (response.isCommitted()) {
        return; // Tomcat has ended it already
      }
      response.setHeader("Connection", "close");
      problems.write(response, Problems.of(408));
      return;
    }
    if (body.isEmpty()) {
      response.setHeader("Connection", "close"); // the rest of the body is not read
      problems.write(response, Problems.of(share.isFull() ? 503 : 413));
      return;
    }
    var header = request.getHeader("Idempotency-Key");
    if (header == null) {
      chain.doFilter(request, response);
      return;
    }
    var key = KEY.matcher(header.strip());
    if (!key.matches()) {
      problems.write(response, Problem.of(ProblemType.MALFORMED, List.of(Fault.ofParameter(
          "Idempotency-Key", "must be 1 to 255 visible ASCII characters without quotes or backslashes inside"))));
      return;
    }
    once(viewer, key.group(1), hash(request, body.get()), request, response, chain);
  }

  private void once(Viewer viewer, String key, byte[] hash,
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
    var kept = new ContentCachingResponseWrapper(response);
    switch (answers.once(viewer, key, hash, clock.instant(), () -> answer(request, kept, chain))) {
      // Only now, when it is committed, does the answer leave.
      case Worked _ -> kept.copyBodyToResponse();
      case Repeated(var answer) -> {
        response.setHeader(REPLAYED, "true");
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
      }
      case OtherRequest _ -> problems.write(response, Problem.of(ProblemType.KEY_REUSED,
          "This Idempotency-Key came with another request in the last 24 hours. Use a new one for a new request."));
      case StillWorking _ -> {
        response.setHeader("Retry-After", "1");
        problems.write(response, Problem.of(ProblemType.STILL_WORKING,
            "A request with this Idempotency-Key is being worked on. Send it again in a second for its answer."));
      }
    }
  }

  private static Answer answer(HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
      var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
      return new Answer(response.getStatus(), response.getContentType(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(HttpServletRequest request, byte[] body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var line = "%s %s?%s %s\n".formatted(
          request.getMethod(), request.getRequestURI(), request.getQueryString(), request.getContentType());
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      return digest.digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Viewer viewer() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer : null;
  }
}
