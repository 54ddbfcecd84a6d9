package app.afterbell.requests;

import app.afterbell.mail.Letter;
import app.afterbell.mail.Letter.Answers;
import app.afterbell.mail.LetterWords;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Portal;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The conversation of a request by mail: to staff’s address what its asker says, to its asker what staff say. One
 * thread a request; no name of a child in it, and no amount.
 */
@Component
class RequestMail {

  private final Sql sql;
  private final Post post;
  private final LetterWords texts;
  private final PublicAddress address;
  private final Organizations organizations;

  RequestMail(Sql sql, Post post, LetterWords texts, PublicAddress address, Organizations organizations) {
    this.sql = sql;
    this.post = post;
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
  }

  record About(
      RequestId id, int number, RequestKind kind, @Nullable Integer minutes, Portal askedAs, String askedByName,
      @Nullable String email, ZoneId zone, @Nullable Instant startsAt, @Nullable Integer decidedMinutes,
      @Nullable String reason) {}

  @EventListener
  void on(RequestAsked event) {
    var about = about(event.request());
    toStaff(about,
        text("requests.mail.asked." + about.kind().name().toLowerCase(Locale.ROOT), name(about), minutes(about)),
        about.reason(), event.at());
  }

  @EventListener
  void on(RequestSaid event) {
    var about = about(event.request());
    if (event.byAsker()) {
      toStaff(about, text("requests.mail.said", name(about)), event.text(), event.at());
    } else {
      toAsker(about, text("requests.mail.staff-said", staff(event.by())), event.text(), event.at());
    }
  }

  @EventListener
  void on(RequestDecided event) {
    var about = about(event.request());
    switch (event.state()) {
      case TAKEN_BACK -> toStaff(about, text("requests.mail.taken-back", name(about)), null, event.at());
      case DECLINED -> toAsker(about, text("requests.mail.declined"), event.word(), event.at());
      case APPROVED -> toAsker(about, about.decidedMinutes() == null ? text("requests.mail.approved")
          : text("requests.mail.approved-minutes", about.decidedMinutes()), event.word(), event.at());
      case OPEN -> throw new IllegalArgumentException("open, and decided");
    }
  }

  private void toStaff(About about, String first, @Nullable String said, Instant now) {
    var answers = about.email() == null ? null : new Answers(about.email(), name(about));
    send(about, organizations.current().supportEmail(), first, said, Portal.STAFF, answers, now);
  }

  private void toAsker(About about, String first, @Nullable String said, Instant now) {
    if (about.email() != null) {
      var us = organizations.current();
      send(about, about.email(), first, said, about.askedAs(), new Answers(us.supportEmail(), us.name()), now);
    }
  }

  private void send(
      About about, String to, String first, @Nullable String said, Portal portal, @Nullable Answers answers,
      Instant now) {
    var lines = new ArrayList<>(List.of(first));
    if (said != null) {
      lines.add("");
      said.lines().forEach(line -> lines.add("> " + line));
    }
    lines.addAll(List.of("", text("requests.mail.open"), address.link(about.id().pathIn(portal)), ""));
    var subject = text("requests.mail.subject", String.valueOf(about.number()), what(about));
    post.send(List.of(Letter.about(
        about.id().value(), to, null, subject, String.join("\n", lines), answers)), now);
  }

  private String what(About about) {
    return text("requests.mail.what." + about.kind().name().toLowerCase(Locale.ROOT),
        minutes(about));
  }

  private static int minutes(About about) {
    return about.minutes() == null ? 0 : about.minutes();
  }

  private String name(About about) {
    return PlainName.of(about.askedByName()).orElseGet(() -> text("requests.mail.somebody"));
  }

  private String staff(PersonId by) {
    var name = sql.sql("select name from person_card where id = :id").param("id", by).one(String.class);
    return PlainName.of(name).orElseGet(() -> text("requests.mail.staff"));
  }

  private About about(RequestId id) {
    return sql.sql("""
            select r.id, r.number, r.kind, r.minutes, r.asked_as, p.name as asked_by_name, a.email, p.time_zone as zone,
                   coalesce(r.starts_at, s.starts_at) as starts_at, r.decided_minutes,
                   (select w.body from request_word w where w.request_id = r.id and w.number = 1) as reason
            from request r
            join person_card p on p.id = r.asked_by
            left join person_address a on a.person_id = r.asked_by
            left join session_plan_fact s on s.id = r.session_id
            where r.id = :id
            """)
        .param("id", id)
        .one(About.class);
  }

  private String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
