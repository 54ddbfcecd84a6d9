package app.afterbell.nudges;

import app.afterbell.mail.Letter;
import app.afterbell.mail.MessageId;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.nudges.Coming.Notice;
import app.afterbell.nudges.ComingPlans.Reader;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what people are told of what comes, and its mail, in the caller's transaction. In a mentor's evening it
 * stands in the message of what is owed: there is one.
 */
@Component
class ComingTelling {

  private final Sql sql;
  private final ComingPlans plans;
  private final ComingSessions sessions;
  private final ComingWords words;
  private final NudgeWords texts;
  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final ApplicationEventPublisher publisher;

  ComingTelling(
      Sql sql, ComingPlans plans, ComingSessions sessions, NudgeWords texts, Post post,
      PublicAddress address, Organizations organizations, ApplicationEventPublisher publisher) {
    this.sql = sql;
    this.plans = plans;
    this.sessions = sessions;
    this.words = new ComingWords(texts);
    this.texts = texts;
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.publisher = publisher;
  }

  /** What a message tells that goes to these now, in the evening where they live; who wants nothing is not in it. */
  Map<PersonId, List<Coming>> ofEvening(Collection<PersonId> people, Instant now) {
    var night = Night.at(now, organizations);
    var readers = plans.of(people).stream().filter(one -> one.zone() != null).toList();
    var ids = readers.stream().map(Reader::person).toList();
    var theirs = sessions.of(ids, now);
    var told = plans.told(ids, now);
    var found = new HashMap<PersonId, List<Coming>>();
    for (var reader : readers) {
      var coming = theirs.getOrDefault(reader.person(), List.of());
      var notices = reader.rule(night).ofEvening(coming, told.getOrDefault(reader.person(), Set.of()), now);
      if (!notices.isEmpty()) {
        found.put(reader.person(), about(coming, notices));
      }
    }
    return found;
  }

  /** Writes down what a nudge tells besides. */
  void besides(NudgeId id, PersonId person, List<Coming> coming, Instant now) {
    var night = Night.at(now, organizations);
    plans.of(List.of(person)).stream().filter(one -> one.zone() != null).forEach(reader -> {
      var rule = reader.rule(night);
      var notices = rule.ofEvening(coming, plans.told(List.of(person), now).getOrDefault(person, Set.of()), now);
      plans.write(id, person, rule.hours().turn(now).on(), true, notices, now);
    });
  }

  /** A message of its own. @param standing of a mentor, who may have chosen Slack; null for others */
  boolean tell(
      Reader reader, @Nullable Standing standing, List<Coming> coming, List<Notice> notices,
      WakingHours hours, Instant now) {
    var turn = hours.turn(now);
    var id = NudgeId.next();
    if (!plans.write(id, reader.person(), turn.on(), turn.evening(), notices, now)) {
      return false;
    }
    var about = about(coming, notices);
    var f = new Formats(Locale.US, hours.zone(), now);
    if (standing != null && standing.inSlack()) {
      var lines = new ArrayList<>(List.of(words.said(about, f) + "."));
      words.listed(about, false, f).forEach(line -> lines.add("• " + line));
      publisher.publishEvent(new MentorNudged(id, reader.person(), List.copyOf(lines), now));
    }
    if (reader.email() != null && (standing == null || standing.byMail())) {
      plans.mailed(id, post.send(List.of(letter(reader, about, f)), now).getFirst());
    }
    return true;
  }

  /** Takes back letters that a mail server has not taken, where nothing of what they tell of comes any more. */
  void withdraw(Instant now) {
    post.withdraw(sql.sql("""
            select m.id from mail_fact m join coming_message n on n.mail_id = m.id
            where m.sent_at is null and m.next_attempt_at is not null
              and not exists (select from coming_session c join session_fact s on s.id = c.session_id
                              where c.message_id = n.id and s.starts_at = c.starts_at and s.starts_at > :now)
            limit 100
            """)
        .param("now", now)
        .list(MessageId.class), now);
  }

  private Letter letter(Reader reader, List<Coming> about, Formats f) {
    var organization = organizations.current().name();
    var name = Objects.requireNonNullElse(reader.name(), "");
    var lines = new ArrayList<String>();
    lines.add(PlainName.of(FirstName.of(name)).map(plain -> texts.text("nudges.mail.hello", plain))
        .orElseGet(() -> texts.text("nudges.mail.hello-somebody")));
    lines.addAll(List.of("", words.said(about, f) + ".", ""));
    words.listed(about, true, f).forEach(line -> lines.add("- " + line));
    lines.addAll(List.of("", texts.text("nudges.coming.open"), link(about), "", "-- ",
        texts.text("nudges.coming.why", organization), texts.text("nudges.coming.stop"),
        address.link("/settings/coming"), ""));
    // a student's name is for nobody who looks at mail that does not arrive
    return new Letter(Objects.requireNonNull(reader.email()), null, words.subject(about, organization, f),
        String.join("\n", lines), null, null, Letter.Kind.REMINDER, null);
  }

  private String link(List<Coming> about) {
    var first = about.getFirst();
    var portal = first.mentors() ? Portal.MENTOR : Portal.FAMILY;
    return address.link(about.size() == 1 ? first.session().pathIn(portal) : portal.path() + "/calendar");
  }

  private static List<Coming> about(List<Coming> coming, List<Notice> notices) {
    return coming.stream()
        .filter(one -> notices.stream().anyMatch(notice -> notice.session().equals(one.session()))).toList();
  }
}
