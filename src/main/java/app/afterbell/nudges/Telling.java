package app.afterbell.nudges;

import app.afterbell.mail.Letter;
import app.afterbell.mail.MessageId;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.nudges.WakingHours.Turn;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.web.Formats;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what mentors are told, and its mail, in the caller's transaction: so that each is there once or not at
 * all, whenever the process ends.
 */
@Component
class Telling {

  private final Sql sql;
  private final NudgeWords words;
  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;
  private final ApplicationEventPublisher publisher;
  private final ComingTelling coming;

  Telling(
      Sql sql, NudgeWords words, Post post, PublicAddress address, Organizations organizations,
      ApplicationEventPublisher publisher, ComingTelling coming) {
    this.coming = coming;
    this.sql = sql;
    this.words = words;
    this.post = post;
    this.address = address;
    this.organizations = organizations;
    this.publisher = publisher;
  }

  private record Mailed(Message message, Secret stop, Letter letter) {}

  /** @param messages to mentors who are locked, and may be told something at this instant */
  void tell(List<Message> messages, Instant now) {
    var evening = coming.ofEvening(messages.stream().map(message -> message.to().mentor()).toList(), now);
    var fresh = written(messages.stream()
        .map(message -> message.with(evening.getOrDefault(message.to().mentor(), List.of())))
        .filter(message -> !message.about().isEmpty() || !message.coming().isEmpty())
        .toList(), now);
    fresh.stream().filter(message -> !message.coming().isEmpty())
        .forEach(message -> coming.besides(message.id(), message.to().mentor(), message.coming(), now));
    fresh.stream().filter(message -> message.to().inSlack()).forEach(message -> publisher.publishEvent(new MentorNudged(
        message.id(), message.to().mentor(), words.inSlack(message, formats(message, now)), now)));
    var organization = organizations.current().name();
    var mailed = fresh.stream()
        .filter(message -> message.to().byMail())
        .map(message -> mailed(message, organization, now))
        .toList();
    if (mailed.isEmpty()) {
      return;
    }
    var ids = post.send(mailed.stream().map(Mailed::letter).toList(), now);
    sql.sql("""
            update nudge n set mail_id = d.mail, unsubscribe_hash = decode(d.hash, 'hex')
            from unnest(:ids::uuid[], :mails::uuid[], :hashes::text[]) as d (id, mail, hash)
            where n.id = d.id
            """)
        .each("ids", mailed, one -> one.message().id())
        .param("mails", ids)
        .each("hashes", mailed, one -> HexFormat.of().formatHex(one.stop().hash()))
        .update();
  }

  /** Takes back letters that a mail server has not taken, where all that they tell of is logged meanwhile. */
  void withdraw(Instant now) {
    post.withdraw(sql.sql("""
            select m.id from mail_fact m join nudge n on n.mail_id = m.id
            where m.sent_at is null and m.next_attempt_at is not null
              and not exists (select from nudge_session x join open_task t on t.session_id = x.session_id
                              where x.nudge_id = n.id)
              and not exists (select from coming_session c join session_fact s on s.id = c.session_id
                              where c.message_id = n.id and s.starts_at = c.starts_at and s.starts_at > :now)
            limit 100
            """)
        .param("now", now)
        .list(MessageId.class), now);
  }

  // Whose turn had a message in another zone, before they moved, gets none: the key says so.
  private List<Message> written(List<Message> messages, Instant now) {
    if (messages.isEmpty()) {
      return messages;
    }
    var night = Night.at(now, organizations);
    var ids = new HashSet<>(sql.sql("""
            insert into nudge (id, mentor_id, told_at, told_on, evening, asked_by, said, in_inbox)
            select id, mentor, :now, day::date, evening, nullif(asked_by, '')::uuid, said, in_inbox
            from unnest(:ids::uuid[], :mentors::uuid[], :days::text[], :evenings::boolean[], :askers::text[],
                        :saids::text[], :inboxes::boolean[])
              as d (id, mentor, day, evening, asked_by, said, in_inbox)
            on conflict (mentor_id, told_on, evening) do nothing
            returning id
            """)
        .param("now", now)
        .each("ids", messages, Message::id)
        .each("mentors", messages, message -> message.to().mentor())
        .each("days", messages, message -> turn(message, night, now).on())
        .each("evenings", messages, message -> turn(message, night, now).evening())
        .each("askers", messages, message -> message.askedBy() == null ? "" : message.askedBy().id().value().toString())
        .each("saids", messages,
            message -> String.join("\n", words.said(message, formats(message, now), true)))
        .each("inboxes", messages, message -> message.to().inInbox(message.askedBy() != null))
        .list(NudgeId.class));
    var fresh = messages.stream().filter(message -> ids.contains(message.id())).toList();
    var lines = fresh.stream().flatMap(message -> message.about().stream().map(one -> new Line(message.id(), one)))
        .toList();
    sql.sql("""
            insert into nudge_session (nudge_id, session_id)
            select * from unnest(:ids::uuid[], :sessions::uuid[])
            """)
        .each("ids", lines, Line::id)
        .each("sessions", lines, line -> line.waiting().session())
        .update();
    return fresh;
  }

  private record Line(NudgeId id, Waiting waiting) {}

  private Mailed mailed(Message message, String organization, Instant now) {
    var stop = Secret.random();
    var link = address.link("/unsubscribe/nudges/" + stop.value());
    var f = formats(message, now);
    var to = message.to();
    return new Mailed(message, stop, new Letter(Objects.requireNonNull(to.email()), to.name(),
        words.subject(message, organization, f),
        words.plain(message, f, address.link(message.about().isEmpty() ? "/mentor/calendar"
            : "/mentor/inbox/" + message.id().value()), link, organization),
        null, URI.create(link), Letter.Kind.REMINDER, null));
  }

  private static Formats formats(Message message, Instant now) {
    return new Formats(Locale.US, zone(message), now);
  }

  private static Turn turn(Message message, Night night, Instant now) {
    return night.in(zone(message)).turn(now);
  }

  private static ZoneId zone(Message message) {
    return Objects.requireNonNull(message.to().zone());
  }
}
