package app.afterbell.slack.web;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Reason;
import app.afterbell.slack.SlackSettings;
import app.afterbell.slack.SlackSettings.Place;
import app.afterbell.web.Typed;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed of Slack’s settings: every reason against it at once, beside its field. */
final class SlackForm {

  private static final String ID = "[A-Z0-9]{1,40}";

  private final Typed typed;
  private final boolean first;

  /** @param first whether there is no token yet */
  SlackForm(Typed typed, boolean first) {
    this.typed = typed;
    this.first = first;
  }

  enum Wrong implements Reason {
    NO_KEY,
    TOKEN,
    SECRET,
    CHANNEL,
    STAFFS_CHANNEL,
    TAKEN,
    ACCOUNT;

    @Override
    public String key() {
      return "slack.wrong." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Nothing where something is wrong, which is then noted beside its field. */
  Optional<SlackSettings.Change> change(List<Place> mentors, List<Place> staff) {
    var token = secret("token", "xoxb-[A-Za-z0-9-]{1,200}", Wrong.TOKEN);
    var secret = secret("secret", "[A-Za-z0-9]{8,100}", Wrong.SECRET);
    var channel = typed.text("staff").strip();
    if (!channel.matches(ID)) {
      typed.refuse("staff", Wrong.CHANNEL);
    }
    var channels = places("channel-", mentors, Wrong.CHANNEL);
    channels.forEach((mentor, one) -> {
      if (!one.isEmpty() && one.equals(channel)) {
        typed.refuse("channel-" + mentor.value(), Wrong.STAFFS_CHANNEL);
      }
    });
    var accounts = places("account-", staff, Wrong.ACCOUNT);
    return typed.isFine() ? Optional.of(new SlackSettings.Change(token, secret, channel, channels, accounts))
        : Optional.empty();
  }

  private @Nullable String secret(String field, String pattern, Wrong wrong) {
    var text = typed.text(field).strip();
    if (text.isEmpty() ? first : !text.matches(pattern)) {
      typed.refuse(field, wrong);
    }
    return text.isEmpty() ? null : text;
  }

  private Map<PersonId, String> places(String field, List<Place> people, Wrong wrong) {
    var places = new LinkedHashMap<PersonId, String>();
    var taken = new HashSet<String>();
    for (var one : people) {
      var name = field + one.id().value();
      var text = typed.text(name, one.slack() == null ? "" : one.slack()).strip();
      if (!text.isEmpty() && !text.matches(ID)) {
        typed.refuse(name, wrong);
      } else if (!text.isEmpty() && !taken.add(text)) {
        typed.refuse(name, Wrong.TAKEN);
      }
      places.put(one.id(), text);
    }
    return places;
  }
}
