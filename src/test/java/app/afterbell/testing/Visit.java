package app.afterbell.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.afterbell.shared.Power;
import app.afterbell.shared.Role;
import app.afterbell.shared.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A row of the access matrix: a route, where it lies in the world of the cast, and what each of them gets there. */
public final class Visit {

  /** Instead of a status: the way to the sign-in page. */
  public static final int SIGN_IN = -1;

  private static final List<String> CAST = List.of(
      Cast.MAYA, Cast.TOMAS, Cast.ANA, Cast.ELENA, Cast.CARMEN, Cast.BOLA, Cast.IMOGEN);
  private static final int BOLA = CAST.indexOf(Cast.BOLA);
  private static final int NOBODY = CAST.size();

  private final String route;
  private final List<Function<Given, Object>> ids;
  private final Map<Function<Given, String>, Function<Given, Object>> fields = new LinkedHashMap<>();
  private Function<Viewer, RequestPostProcessor> entrance = SignedIn::as;
  private @Nullable Function<Given, String> json;
  private int[] expected = {};
  private @Nullable Integer forFinance;
  private @Nullable Integer forCoordinators;
  private boolean needsNoToken;

  private Visit(String route, List<Function<Given, Object>> ids) {
    this.route = route;
    this.ids = ids;
  }

  /** @param ids the values of the route's placeholders, in order */
  @SafeVarargs
  public static Visit visit(String route, Function<Given, Object>... ids) {
    return new Visit(route, List.of(ids));
  }

  /** A field of the form. */
  public Visit sends(String field, Function<Given, Object> value) {
    return sends(_ -> field, value);
  }

  /** A field whose name, too, depends on the world. */
  public Visit sends(Function<Given, String> field, Function<Given, Object> value) {
    fields.put(field, value);
    return this;
  }

  /** A JSON body. */
  public Visit sendsJson(Function<Given, String> body) {
    json = body;
    return this;
  }

  /** They come in as programs do, by a token. */
  public Visit byToken() {
    entrance = SignedIn::byToken;
    needsNoToken = true;
    return this;
  }

  /** What lies in the path lets in a person who has it, as a mail program that sends no form of ours. */
  public Visit needsNoToken() {
    needsNoToken = true;
    return this;
  }

  /**
   * What those get who are in finance alone, where it is not what all get, and not 404 (R28). Those who coordinate
   * alone get what Bola gets, who does both.
   */
  public Visit finance(int status) {
    forFinance = status;
    return this;
  }

  /** What those get who coordinate alone, where it is not what Bola gets, who is in finance too (R28). */
  public Visit coordinators(int status) {
    forCoordinators = status;
    return this;
  }

  /** What Maya, Tomás, Ana, Elena, Carmen, Bola, Imogen and nobody get. */
  public Visit gets(int... statuses) {
    if (statuses.length != NOBODY + 1) {
      throw new IllegalArgumentException(route + ": decide about each of the eight");
    }
    expected = statuses;
    return this;
  }

  /** Visits as one of them. @param ready is run when the world of this row is there, right before the visit */
  public MvcTestResult make(Viewer viewer, MockMvcTester pages, Given given, Runnable ready) {
    var values = ids.stream().map(id -> id.apply(given)).toArray();
    var sent = sent(given);
    var body = json == null ? null : json.apply(given);
    ready.run();
    return exchange(pages, viewer, values, sent, body);
  }

  public String route() {
    return route;
  }

  /** Whether all of the cast who lack one of these powers get nothing here. */
  public boolean isClosedWithout(Set<Power> needed) {
    return IntStream.range(0, NOBODY)
        .filter(i -> !needed.stream().allMatch(power -> power.isOf(Cast.COMPANY.member(CAST.get(i)).person().roles())))
        .allMatch(i -> expected[i] == 404);
  }

  /** What somebody was to get, and what they got. */
  public record Answer(int expected, int got) {}

  /** Visits, from right to left; first of all, where forms are sent, without their token. @return who got what */
  public Map<String, Answer> make(MockMvcTester pages, Given given) {
    var viewers = CAST.stream().map(given::viewer).toList();
    var finance = given.staff(Role.FINANCE);
    var coordinator = given.staff(Role.COORDINATOR);
    var values = ids.stream().map(id -> id.apply(given)).toArray();
    var sent = sent(given);
    var body = json == null ? null : json.apply(given);
    var answers = new LinkedHashMap<String, Answer>();
    if (!needsNoToken && !route.startsWith("GET ")) {
      answers.put("nobody, without the form’s token", new Answer(403, statusWithoutToken(pages, null, values, sent)));
      for (int i = 0; i < NOBODY; i++) {
        answers.put(CAST.get(i) + ", without the form’s token",
            new Answer(403, statusWithoutToken(pages, viewers.get(i), values, sent)));
      }
    }
    answers.put("nobody", new Answer(expected[NOBODY], status(pages, null, values, sent, body)));
    answers.put("finance alone", new Answer(forFinance(), status(pages, finance, values, sent, body)));
    for (int i = CAST.size() - 1; i >= 0; i--) {
      answers.put(CAST.get(i), new Answer(expected[i], status(pages, viewers.get(i), values, sent, body)));
      if (i == BOLA) {
        answers.put("coordinator alone", new Answer(forCoordinators == null ? expected[BOLA] : forCoordinators,
            status(pages, coordinator, values, sent, body)));
      }
    }
    return answers;
  }

  private int forFinance() {
    if (forFinance != null) {
      return forFinance;
    }
    return IntStream.range(0, NOBODY).allMatch(i -> expected[i] == expected[0]) ? expected[0] : 404;
  }

  private Map<String, Object> sent(Given given) {
    var sent = new LinkedHashMap<String, Object>();
    fields.forEach((field, value) -> sent.put(field.apply(given), value.apply(given)));
    return sent;
  }

  /** The status of a plain page for this viewer. */
  public static int get(String path, Viewer viewer, MockMvcTester pages) {
    return statusOf(pages.get().uri(path).with(SignedIn.as(viewer)).exchange());
  }

  private int status(
      MockMvcTester pages, @Nullable Viewer viewer, Object[] values, Map<String, Object> sent, @Nullable String body) {
    return statusOf(exchange(pages, viewer, values, sent, body));
  }

  private int statusWithoutToken(
      MockMvcTester pages, @Nullable Viewer viewer, Object[] values, Map<String, Object> sent) {
    return statusOf(request(pages, viewer, values, sent, null).asyncExchange());
  }

  private MvcTestResult exchange(
      MockMvcTester pages, @Nullable Viewer viewer, Object[] values, Map<String, Object> sent, @Nullable String body) {
    // without waiting for a stream to end
    return request(pages, viewer, values, sent, body).with(csrf()).asyncExchange();
  }

  private MockMvcRequestBuilder request(
      MockMvcTester pages, @Nullable Viewer viewer, Object[] values, Map<String, Object> sent, @Nullable String body) {
    var words = route.split(" ", 2);
    var request = pages.method(HttpMethod.valueOf(words[0])).uri(words[1], values);
    sent.forEach((field, value) -> request.param(field, value.toString()));
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    if (viewer != null) {
      request.with(entrance.apply(viewer));
    }
    return request;
  }

  private static int statusOf(MvcTestResult result) {
    var response = result.getResponse();
    var redirected = response.getRedirectedUrl();
    return redirected != null && redirected.startsWith("/sign-in") ? SIGN_IN : response.getStatus();
  }

  @Override
  public String toString() {
    return route;
  }
}
