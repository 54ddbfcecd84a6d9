package app.afterbell.slack;

import app.afterbell.mail.LetterWords;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.requests.RequestId;
import app.afterbell.requests.RequestState;
import app.afterbell.requests.Trial;
import app.afterbell.shared.Money;
import app.afterbell.shared.Portal;
import app.afterbell.slack.SlackPosts.Audience;
import app.afterbell.slack.SlackPosts.Due;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * A request as a post of Slack: what is taught and when, what was said, and no child’s name of ours. The bill and the
 * buttons are in the channel of staff alone (R27, R37).
 */
@Component
class SlackMessages {

  private final SlackRequests requests;
  private final LetterWords texts;
  private final PublicAddress address;
  private final Organizations organizations;
  private final Trial trial;

  SlackMessages(
      SlackRequests requests, LetterWords texts, PublicAddress address, Organizations organizations, Trial trial) {
    this.requests = requests;
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
    this.trial = trial;
  }

  /** The body of chat.postMessage, chat.update or chat.postEphemeral. */
  String of(Due post, Instant now) {
    return switch (post.audience()) {
      case PRESSER -> SlackBlocks.toPresser(post);
      case NUDGE -> nudge(post);
      case STAFF, MENTOR -> request(post, now);
    };
  }

  private String nudge(Due post) {
    var lines = Objects.requireNonNull(post.words()).lines().toList();
    var blocks = new SlackBlocks();
    blocks.section(SlackText.bold(lines.getFirst()), lines.stream().skip(1).map(SlackText::escaped).toList());
    blocks.link(address.link("/mentor"), texts.text("slack.nudge.open"));
    blocks.link(address.link("/settings/nudges"), texts.text("slack.nudge.stop"));
    return blocks.body(post, lines.getFirst());
  }

  private String request(Due post, Instant now) {
    var about = requests.about(Objects.requireNonNull(post.requestId()));
    boolean staff = post.audience() == Audience.STAFF;
    var f = new Formats(Locale.US, organizations.current().zone(), now);
    var blocks = new SlackBlocks();
    var lines = new ArrayList<String>();
    session(about, f).ifPresent(lines::add);
    if (staff && about.isDecidedInSlack()) {
      lines.addAll(changes(about.id(), f, now));
    }
    blocks.section(SlackText.bold(title(about)), lines.stream().map(SlackText::escaped).toList());
    blocks.quotes(requests.said(about).stream()
        .map(said -> SlackText.quote(who(said, about), said.body() == null ? "" : said.body())).toList());
    if (staff && about.isDecidedInSlack()) {
      decide(blocks, about);
    }
    blocks.link(address.link(about.id().pathIn(staff ? Portal.STAFF : Portal.MENTOR)),
        texts.text("slack.open", String.valueOf(about.number())));
    return blocks.body(post, title(about));
  }

  private void decide(SlackBlocks blocks, SlackRequests.About about) {
    if (about.hasMinutes()) {
      blocks.input("minutes", texts.text("slack.minutes"));
    }
    blocks.input("word", texts.text("slack.word"));
    var value = about.id().value().toString();
    blocks.button("approve", about.minutes() == null || !about.hasMinutes() ? texts.text("slack.approve")
        : texts.text("slack.approve.minutes", about.minutes()), value);
    blocks.button("decline", texts.text("slack.decline"), value);
  }

  private String title(SlackRequests.About about) {
    var asks = texts.text("requests.title." + about.kindWord(), texts.named(about.askedByName()),
        about.minutes() == null ? 0 : about.minutes());
    return about.isOpen() ? asks : asks + ": " + decided(about.state(), about);
  }

  private String decided(RequestState state, SlackRequests.About about) {
    return state == RequestState.APPROVED && about.decidedMinutes() != null
        ? texts.text("requests.decided.minutes", about.decidedMinutes())
        : texts.text("requests.decided." + state.name().toLowerCase(Locale.ROOT));
  }

  private String who(SlackRequests.Word said, SlackRequests.About about) {
    var name = texts.named(said.name());
    return said.decision() == null ? name : name + ", " + decided(said.decision(), about);
  }

  private java.util.Optional<String> session(SlackRequests.About about, Formats f) {
    if (about.startsAt() == null || about.subject() == null) {
      return java.util.Optional.empty();
    }
    var when = texts.text("slack.when", about.subject(), f.longDate(about.startsAt()), f.timeInZone(about.startsAt()));
    var planned = about.plannedMinutes() == null ? "" : ", " + texts.text("slack.planned", about.plannedMinutes());
    var logged = about.actualMinutes() == null ? "" : ", " + texts.text("slack.logged", about.actualMinutes());
    return java.util.Optional.of(when + planned + logged);
  }

  private List<String> changes(RequestId id, Formats f, Instant now) {
    return trial.of(id, now).map(changes -> {
      var lines = new ArrayList<String>();
      changes.bills().forEach(bill -> lines.add(change("slack.bill", bill, f)));
      changes.pay().forEach(pay -> lines.add(change("slack.pay", pay, f)));
      return lines;
    }).orElseGet(ArrayList::new);
  }

  private String change(String key, Trial.Change change, Formats f) {
    Money size = change.size();
    return size.isZero() ? texts.text(key + ".same", f.money(change.after()))
        : texts.text(key + (change.isLess() ? ".less" : ".more"), f.money(size), f.money(change.after()));
  }
}
