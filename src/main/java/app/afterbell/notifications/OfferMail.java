package app.afterbell.notifications;

import app.afterbell.mail.Letter;
import app.afterbell.mail.Letter.Answers;
import app.afterbell.mail.LetterWords;
import app.afterbell.mail.Post;
import app.afterbell.mail.PublicAddress;
import app.afterbell.organization.Organizations;
import app.afterbell.planning.Offer;
import app.afterbell.planning.OfferChanged;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The mail of an offer to a substitute (R34), in its transaction: to who is asked, to the mentor whose session it is,
 * and to who offered it. The one who pressed knows it. One thread an offer; no student in it, and pay only for who is
 * asked. The family is told by {@link PlanMail}, once it is settled.
 */
@Component
class OfferMail {

  private final Sql sql;
  private final Post post;
  private final LetterWords texts;
  private final PublicAddress address;
  private final Organizations organizations;

  OfferMail(Sql sql, Post post, LetterWords texts, PublicAddress address, Organizations organizations) {
    this.sql = sql;
    this.post = post;
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
  }

  private record Reader(PersonId id, String name, String email, ZoneId zone) {}

  @EventListener
  void on(OfferChanged event) {
    var offer = event.offer();
    var concerned = Stream.of(offer.toMentor(), offer.fromMentor(), offer.offeredBy()).distinct()
        .filter(id -> !id.equals(event.by())).toList();
    post.send(readers(concerned).stream().map(reader -> letter(reader, event)).toList(), event.at());
  }

  private List<Reader> readers(List<PersonId> ids) {
    return sql.sql("""
            select p.id, p.name, a.email, p.time_zone as zone
            from person_card p join person_address a on a.person_id = p.id
            where p.id = any(:ids::uuid[]) and p.open
            order by a.email
            """)
        .param("ids", ids)
        .list(Reader.class);
  }

  private Letter letter(Reader reader, OfferChanged event) {
    var offer = event.offer();
    var f = new Formats(Locale.US, reader.zone(), event.at());
    var answers = answers(reader, offer);
    var subject = text("notifications.offer.subject." + key(reader, offer), offer.subject(),
        f.longDate(offer.startsAt()));
    return Letter.about(offer.id().value(), reader.email(), reader.name(),
        subject.length() <= 200 ? subject : subject.substring(0, 199) + "…", body(reader, offer, f, answers), answers);
  }

  private String body(Reader reader, Offer offer, Formats f, @Nullable Answers answers) {
    var lines = new ArrayList<>(List.of(
        text("notifications.offer." + key(reader, offer), texts.named(offer.fromName()), texts.named(offer.toName()),
            texts.named(offer.offeredByName())),
        text("notifications.offer.when", offer.subject(), f.longDate(offer.startsAt()),
            f.range(offer.startsAt(), offer.minutes()), f.zoneName(reader.zone()))));
    if (isAsked(reader, offer) && offer.isOpen()) {
      lines.add(text("notifications.offer.pays", f.money(offer.payRate())));
      lines.addAll(List.of("", text("notifications.offer.reply"), address.link(offerPath(offer))));
    } else {
      lines.addAll(List.of("", text("notifications.offer.see"), address.link(path(reader, offer))));
    }
    if (answers != null) {
      lines.addAll(List.of("", text("notifications.plan.answer", texts.named(answers.name()))));
    }
    lines.addAll(List.of("", "-- ", text("notifications.offer.why", organizations.current().name()), ""));
    return String.join("\n", lines);
  }

  // What it is to its reader: asked, or whose session it is, with who gave it away.
  private static String key(Reader reader, Offer offer) {
    var side = isAsked(reader, offer) ? "to" : "from";
    return side + "." + offer.state().name().toLowerCase(Locale.ROOT)
        + (offer.state() == Offer.State.OPEN && offer.isByStaff() ? ".staff" : "");
  }

  private @Nullable Answers answers(Reader reader, Offer offer) {
    if (offer.isByStaff()) {
      var us = organizations.current();
      return new Answers(us.supportEmail(), us.name());
    }
    var other = isAsked(reader, offer) ? offer.fromMentor() : offer.toMentor();
    return readers(List.of(other)).stream().findFirst().map(one -> new Answers(one.email(), one.name())).orElse(null);
  }

  private static boolean isAsked(Reader reader, Offer offer) {
    return reader.id().equals(offer.toMentor());
  }

  private static String path(Reader reader, Offer offer) {
    return isAsked(reader, offer) ? offerPath(offer)
        : (reader.id().equals(offer.fromMentor()) ? "/mentor" : "/staff") + "/sessions/" + offer.session().value()
            + "/substitute";
  }

  private static String offerPath(Offer offer) {
    return "/mentor/offers/" + offer.id().value();
  }

  private String text(String key, Object... values) {
    return texts.text(key, values);
  }
}
