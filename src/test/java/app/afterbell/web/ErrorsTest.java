package app.afterbell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.afterbell.shared.NotFound;
import app.afterbell.shared.Sql;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

class ErrorsTest {

  @Controller
  static class Breaking {

    @GetMapping("/things/{id}")
    void thing(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
      throw new NotFound();
    }

    @RequestMapping(path = {"/break/{how}", "/api/v1/break/{how}"}, method = {RequestMethod.GET, RequestMethod.PUT})
    void fail(@PathVariable String how) {
      throw switch (how) {
        case "large" -> new MaxUploadSizeExceededException(1);
        case "often" -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        case "commit" -> new TransactionSystemException("commit", new SQLException("An I/O error occurred", "08006"));
        case "closed" -> new UncategorizedSQLException("select", null, new SQLException("Connection is closed"));
        case "failover" ->
            new UncategorizedSQLException("insert", null, new SQLException("cannot execute INSERT", "25006"));
        case "pool" -> new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException("timed out"));
        case "database" -> new DataAccessResourceFailureException("jdbc:postgresql://secret-host");
        default -> new IllegalStateException("Ana Rivera", new IllegalArgumentException("ana@example.org"));
      };
    }
  }

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(ErrorAnswers.class);
  private final MockMvcTester pages;

  ErrorsTest() throws IOException {
    var uis = Kit.uis();
    var answers = new ErrorAnswers(uis, new Web().messageSource());
    pages = MockMvcTester.create(MockMvcBuilders
        .standaloneSetup(new Breaking(), new ErrorDispatch(answers))
        .addPlaceholderValue("spring.web.error.path", "/error")
        .setControllerAdvice(new Errors(answers))
        .setViewResolvers(new Web().templates(uis, new UnsentForms(new UnsentStore(nothingKept()), Clock.systemUTC())))
        .addFilters(new CleanInput())
        .build());
  }

  // nobody's browser brings a key here
  private static Sql nothingKept() {
    return new Sql(new DriverManagerDataSource());
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setAdditive(false);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    logger.setAdditive(true);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /things/0198f3a0-0000-7000-8000-000000000001        | 404 | Nothing here
      /things/not-an-id                                   | 404 | Nothing here
      /no-such-page                                       | 404 | Nothing here
      /things/0198f3a0-0000-7000-8000-000000000001?page=x | 400 | That could not be read
      /break/large                                        | 413 | That is too large
      /break/often                                        | 429 | Too many attempts
      /break/database                                     | 503 | Not available right now
      /break/commit                                       | 503 | Not available right now
      /break/closed                                       | 503 | Not available right now
      /break/failover                                     | 503 | Not available right now
      /break/anyhow                                       | 500 | Something broke on our side
      """)
  void answersWithACalmPage(String address, int status, String title) {
    assertThat(pages.get().uri(address).accept(MediaType.TEXT_HTML))
        .hasStatus(status)
        .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
        .bodyText().contains("<h1>" + title + "</h1>", "To the start page").doesNotContain("Exception", "at app.");
  }

  @Test
  void saysThatNobodyKnowsWhatBecameOfAChange() {
    assertThat(pages.put().uri("/break/commit").accept(MediaType.TEXT_HTML))
        .hasStatus(503).bodyText().contains("We cannot say whether it was stored")
        .doesNotContain("Nothing was changed");
    assertThat(pages.put().uri("/break/pool").accept(MediaType.TEXT_HTML))
        .hasStatus(503).bodyText().contains("Not available right now");
    assertThat(pages.put().uri("/break/pool")).headers().containsHeader("Retry-After");
    assertThat(pages.perform(get("/error")
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
            .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new DataAccessResourceFailureException("away"))))
        .hasStatus(503).headers().containsHeader("Retry-After");
  }

  @Test
  void answersProgramsWithProblemDetails() {
    assertThat(pages.get().uri("/api/v1/break/often"))
        .hasStatus(429)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
        .bodyJson().extractingPath("$.title").isEqualTo("Too many attempts");
    assertThat(pages.get().uri("/things/x").accept(MediaType.APPLICATION_JSON))
        .hasStatus(404)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(pages.post().uri("/break/large"))
        .hasStatus(405).headers().containsHeader("Allow");
  }

  @Test
  void tellsTheLogWhatBrokeAndNothingOfPeople() {
    var result = pages.get().uri("/api/v1/break/anyhow?name=Ana").exchange();

    assertThat(result).hasStatus(500);
    var event = log.list.getFirst();
    var line = event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
    assertThat(line)
        .contains("500 for GET /api/v1/break/{how}", "java.lang.IllegalStateException", "IllegalArgumentException")
        .contains("ErrorsTest.java")
        .doesNotContain("Ana", "ana@example.org");
    var incident = event.getArgumentArray()[0].toString();
    assertThat(result).bodyJson().extractingPath("$.incident").isEqualTo(incident);
  }

  @Test
  void saysThatAFormWasOutOfDate() {
    assertThat(pages.perform(post("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)))
        .hasStatus(403).bodyText().contains("This page was out of date");
  }

  @Test
  void showsAPageWhereDrawingOneFailed() {
    assertThat(pages.perform(get("/error")
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
            .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("Ana"))))
        .hasStatus(500).bodyText().contains("Something broke on our side").doesNotContain("Ana");
    assertThat(pages.get().uri("/error")).hasStatus(404);
  }

  @Test
  void refusesParametersThatAreNoText() {
    assertThat(pages.get().uri("/no-such-page").param("q", "a\u0000b")).hasStatus(400);
    assertThat(pages.get().uri("/no-such-page").param("q", "a\u001bb")).hasStatus(400);
    assertThat(pages.get().uri("/no-such-page").param("q\u0007", "a")).hasStatus(400);
    assertThat(pages.get().uri("/no-such-page").param("q", "a\ud800")).hasStatus(400);
    assertThat(pages.get().uri("/no-such-page").param("q", "a\r\n\tb 𝄞 عربى")).hasStatus(404);
  }
}
