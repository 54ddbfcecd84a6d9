package app.afterbell.slack;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Role;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose Slack account it is: by a link, else by the confirmed address that Slack has of it. */
@Component
class Pressers {

  // All of a press is to be done within Slack's three seconds.
  private static final Duration LONGEST = Duration.ofMillis(1500);

  private final Sql sql;
  private final SlackSettings settings;
  private final SlackClient client;

  Pressers(Sql sql, SlackSettings settings, SlackClient client) {
    this.sql = sql;
    this.settings = settings;
    this.client = client;
  }

  sealed interface Found {

    record Staff(Viewer viewer) implements Found {}

    record Nobody() implements Found {}

    /** Slack did not say whose it is, and may say it later. */
    record Unsaid() implements Found {}
  }

  record Card(PersonId id, String name, ZoneId zone, List<Role> roles) {

    private Found found() {
      return new Found.Staff(new Viewer(id, name, new HashSet<>(roles), zone));
    }
  }

  /** @param user as Slack calls the account */
  Found find(String user) {
    var linked = sql.sql("""
            select v.id, v.name, v.zone, v.roles from slack_account a join viewer_card v on v.id = a.person_id
            where a.slack_user = :user
            """)
        .param("user", user)
        .optional(Card.class);
    return linked.map(Card::found).orElseGet(() -> settings.keys()
        .map(keys -> said(client.read("users.info", "user=" + encoded(user), keys.token(), LONGEST)))
        .orElseGet(Found.Unsaid::new));
  }

  private Found said(SlackAnswer answer) {
    return switch (answer) {
      case SlackAnswer.Ok(var body) -> {
        var user = body.path("user");
        boolean counts = !user.path("deleted").asBoolean(false) && !user.path("is_bot").asBoolean(false)
            && user.path("is_email_confirmed").asBoolean(true);
        var email = user.path("profile").path("email").asString("");
        yield counts && !email.isBlank() ? byAddress(email).orElseGet(Found.Nobody::new) : new Found.Nobody();
      }
      case SlackAnswer.No _ -> new Found.Nobody();
      case SlackAnswer.Limited _, SlackAnswer.NotSent _, SlackAnswer.Lost _ -> new Found.Unsaid();
    };
  }

  // Who has linked another account is found by that one alone.
  private Optional<Found> byAddress(String email) {
    return sql.sql("""
            select v.id, v.name, v.zone, v.roles from person_address a join viewer_card v on v.id = a.person_id
            where lower(a.email) = lower(:email) and v.staff
              and not exists (select from slack_account k where k.person_id = v.id)
            limit 1
            """)
        .param("email", email)
        .optional(Card.class).map(Card::found);
  }

  private static String encoded(String user) {
    return URLEncoder.encode(user, StandardCharsets.UTF_8);
  }
}
