package app.afterbell.notifications;

import app.afterbell.access.OneTimeLinks;
import app.afterbell.mail.Letter;
import app.afterbell.mail.MessageId;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Brand;
import app.afterbell.organization.Colour;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Secret;
import app.afterbell.shared.Sql;
import app.afterbell.web.Formats;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the mail of what was written down to be told by mail. Its links sign its reader in, once in all, for a week;
 * those of staff don't, and after that they lead past the sign-in page to the same place.
 */
@Component
class ReminderMail {

  static final Duration GOOD_FOR = Duration.ofDays(7);

  private final Sql sql;
  private final ToldSessions told;
  private final OneTimeLinks links;
  private final Letters letters;
  private final Post post;
  private final PublicAddress address;
  private final Organizations organizations;

  ReminderMail(Sql sql, ToldSessions told, OneTimeLinks links, Letters letters, Post post, PublicAddress address,
      Organizations organizations) {
    this.sql = sql;
    this.told = told;
    this.links = links;
    this.letters = letters;
    this.post = post;
    this.address = address;
    this.organizations = organizations;
  }

  record Waiting(NotificationId id, PersonId guardianId, @Nullable String guardian, @Nullable ZoneId zone,
      @Nullable String email,
      String student, @Nullable LocalDate weekOn) {}

  private record Written(Waiting waiting, Secret stop, Letter letter) {}

  /** Writes some. @return how many were waiting */
  int write(int most, Instant now) {
    var waiting = sql.sql("""
            select x.id, x.guardian_id, r.guardian_name as guardian, r.zone, a.email, s.name as student, x.week_on
            from notification x
            left join lateral ( -- offset 0: asked for each of these, and not joined to all guardians
              select g.guardian_name, g.zone from reminder_reader g
              where g.guardian_id = x.guardian_id and g.student_id = x.student_id offset 0) r on true
            left join person_address a on a.person_id = x.guardian_id
            join person_card s on s.id = x.student_id
            where x.by_mail and x.mail_id is null
            order by x.id limit :most
            for update of x skip locked
            """)
        .param("most", most)
        .list(Waiting.class);
    if (waiting.isEmpty()) {
      return 0;
    }
    var sessions = told.of(waiting.stream().map(Waiting::id).toList());
    var fit = waiting.stream()
        .filter(one -> one.guardian() != null && one.email() != null && sessions.containsKey(one.id()))
        .toList();
    var written = letters(fit, sessions, now);
    mailed(written, post.send(written.stream().map(Written::letter).toList(), now));
    drop(waiting.stream().filter(one -> !fit.contains(one)).map(Waiting::id).toList());
    return waiting.size();
  }

  private List<Written> letters(List<Waiting> fit, Map<NotificationId, List<Told>> sessions, Instant now) {
    var organization = organizations.current();
    var secrets = links.give(fit.stream().map(Waiting::guardianId).toList(), now.plus(GOOD_FOR));
    var written = new ArrayList<Written>();
    for (int i = 0; i < fit.size(); i++) {
      var one = fit.get(i);
      var stop = Secret.random();
      var page = page(one, organization, sessions.get(one.id()), secrets.get(i), stop, now);
      written.add(new Written(one, stop, new Letter(one.email(), one.guardian(), page.subject(), letters.plain(page),
          letters.html(page), URI.create(page.stop()), one.weekOn() == null ? Letter.Kind.REMINDER : Letter.Kind.DIGEST,
          now.plus(GOOD_FOR))));
    }
    return written;
  }

  private LetterPage page(
      Waiting one, Organization organization, List<Told> sessions, Optional<Secret> link, Secret stop, Instant now) {
    var formats = new Formats(Locale.US, one.zone(), now);
    return new LetterPage(letters::text, formats, organization.name(), one.guardian(), one.student(),
        one.weekOn() != null,
        sessions.stream().map(session -> new LetterPage.Item(session, link(session.path(), link))).toList(),
        link("/family/inbox/" + one.id().value(), link),
        link.map(_ -> formats.longDate(now.plus(GOOD_FOR))).orElse(null),
        address.link("/unsubscribe/" + stop.value()), accent(organization, now));
  }

  private static String accent(Organization organization, Instant now) {
    return Brand.at(organization.brands(), LocalDate.ofInstant(now, organization.zone())).map(Brand::light)
        .map(Colour::hex).orElse(LetterPage.OURS);
  }

  private String link(String path, Optional<Secret> signsIn) {
    return address.link(signsIn.map(secret -> "/sign-in/link/" + secret.value() + "?next=" + path).orElse(path));
  }

  private void mailed(List<Written> written, List<MessageId> ids) {
    if (written.isEmpty()) {
      return;
    }
    sql.sql("""
            update notification x set mail_id = d.mail, unsubscribe_hash = decode(d.hash, 'hex')
            from unnest(:ids::uuid[], :mails::uuid[], :hashes::text[]) as d (id, mail, hash)
            where x.id = d.id
            """)
        .param("ids", written.stream().map(one -> one.waiting().id()).toList())
        .param("mails", ids)
        .param("hashes", written.stream().map(one -> HexFormat.of().formatHex(one.stop().hash())).toList())
        .update();
  }

  // A person who has no address, or lost the right to read meanwhile: it stays in the inbox, where that is looked at
  // again.
  private void drop(List<NotificationId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    sql.sql("update notification set by_mail = false, in_inbox = true where id = any(:ids)").param("ids", ids).update();
  }
}
