package app.afterbell.feeds;

import app.afterbell.feeds.CalendarWriter.Party;
import app.afterbell.feeds.Invitations.Invitation;
import app.afterbell.mail.Letter;
import app.afterbell.mail.LetterWords;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.PublicAddress;
import app.afterbell.mail.Sender;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.FirstName;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Formats;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** An invitation in words, with the event for the calendar of its reader: one mail a session, and one reader a mail. */
@Component
class InvitationLetters {

  private static final int LONGEST_SUBJECT = 200;

  private final CalendarWriter writer;
  private final LetterWords words;
  private final PublicAddress address;
  private final Sender sender;
  private final Organizations organizations;
  private final Sql sql;

  InvitationLetters(CalendarWriter writer, LetterWords words, PublicAddress address, Sender sender,
      Organizations organizations, Sql sql) {
    this.writer = writer;
    this.words = words;
    this.address = address;
    this.sender = sender;
    this.organizations = organizations;
    this.sql = sql;
  }

  Letter.Event event(Invitation one, String email, String name, Instant now) {
    var organization = organizations.current();
    var from = new Party(organization.name(), sender.address(organization));
    var to = new Party(PlainName.of(FirstName.of(name)).orElse(email), email);
    return new Letter.Event(one.due().method(), new String(
        writer.invitation(one, from, to, address::link, now), StandardCharsets.UTF_8));
  }

  Letter letter(Invitation one, PersonId person, String email, String name, Instant now) {
    var zone = sql.sql("select time_zone from person_card where id = :person").param("person", person)
        .one(ZoneId.class);
    return Letter.about(one.stands().id().value(), email, null, subject(one, zone, now), text(one, zone, now), null)
        .with(event(one, email, name, now));
  }

  // Never whose session it is: a subject names nobody under age.
  private String subject(Invitation one, ZoneId zone, Instant now) {
    var whole = words.text("feeds.mail.subject-" + one.due().method().name().toLowerCase(Locale.ROOT),
        one.stands().subject(), formats(zone, now).longDate(one.stands().startsAt()));
    return whole.length() <= LONGEST_SUBJECT ? whole : whole.substring(0, LONGEST_SUBJECT - 1) + "…";
  }

  private String text(Invitation one, ZoneId zone, Instant now) {
    var f = formats(zone, now);
    var stands = one.stands();
    return String.join("\n",
        words.text("feeds.mail." + one.due().method().name().toLowerCase(Locale.ROOT), f.longDate(stands.startsAt()),
            f.range(stands.startsAt(), stands.plannedMinutes()), f.zoneName(zone)),
        writer.summary(stands),
        "",
        words.text("feeds.mail.see"),
        address.link(CalendarWriter.path(stands)),
        "",
        words.text("feeds.mail.answer"),
        "",
        "-- ",
        words.text("feeds.mail.why", organizations.current().name(), address.link("/settings/calendar")),
        "");
  }

  private static Formats formats(ZoneId zone, Instant now) {
    return new Formats(Locale.US, zone, now);
  }
}
