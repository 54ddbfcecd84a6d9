package app.afterbell.slack;

import app.afterbell.slack.SlackAnswer.Limited;
import app.afterbell.slack.SlackAnswer.Lost;
import app.afterbell.slack.SlackAnswer.No;
import app.afterbell.slack.SlackAnswer.NotSent;
import app.afterbell.slack.SlackAnswer.Ok;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls Slack’s Web API. Says of each call whether it was done, was not, or that nobody knows. */
@Component
class SlackClient {

  private static final Logger LOG = LoggerFactory.getLogger(SlackClient.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TOO_MANY = 429;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final String url;

  SlackClient(@Value("${afterbell.slack.url:https://slack.com/api}") String url) {
    this.url = url;
  }

  /** @param body JSON @param longest how long an answer is waited for */
  SlackAnswer call(String method, String token, String body, Duration longest) {
    var request = HttpRequest.newBuilder(URI.create(url + "/" + method))
        .timeout(longest)
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(BodyPublishers.ofString(body))
        .build();
    return send(request);
  }

  /** @param query of what is only read */
  SlackAnswer read(String method, String query, String token, Duration longest) {
    var request = HttpRequest.newBuilder(URI.create(url + "/" + method + "?" + query))
        .timeout(longest)
        .header("Authorization", "Bearer " + token)
        .build();
    return send(request);
  }

  private SlackAnswer send(HttpRequest request) {
    try {
      return answer(http.send(request, BodyHandlers.ofString()));
    } catch (HttpConnectTimeoutException | ConnectException e) {
      LOG.info("Slack cannot be reached: {}", e.toString());
      return new NotSent();
    } catch (IOException e) {
      LOG.info("no answer of Slack: {}", e.toString());
      return new Lost();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Lost();
    }
  }

  private static SlackAnswer answer(HttpResponse<String> response) {
    if (response.statusCode() == TOO_MANY) {
      var after = response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,5}"))
          .map(text -> Duration.ofSeconds(Math.max(1, Long.parseLong(text)))).orElse(PATIENCE);
      return new Limited(after);
    }
    if (response.statusCode() != 200) {
      LOG.info("Slack answered HTTP {}", response.statusCode());
      return new Lost();
    }
    try {
      JsonNode body = JsonMapper.shared().readTree(response.body());
      var error = body.path("error").asString("unknown_error");
      return body.path("ok").asBoolean(false) ? new Ok(body)
          : error.equals("ratelimited") ? new Limited(PATIENCE) : new No(error);
    } catch (JacksonException _) {
      return new Lost();
    }
  }
}
