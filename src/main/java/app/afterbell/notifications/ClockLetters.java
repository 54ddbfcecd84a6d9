package app.afterbell.notifications;

import app.afterbell.mail.Letter;
import app.afterbell.mail.LetterWords;
import app.afterbell.mail.PlainName;
import app.afterbell.mail.PublicAddress;
import app.afterbell.notifications.ClockSessions.Moved;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.FirstName;
import app.afterbell.web.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A change of clocks in words, on the reader's own. Its subject names nobody. */
@Component
class ClockLetters {

  private final LetterWords texts;
  private final PublicAddress address;
  private final Organizations organizations;

  ClockLetters(LetterWords texts, PublicAddress address, Organizations organizations) {
    this.texts = texts;
    this.address = address;
    this.organizations = organizations;
  }

  /** @param moved all of one person, at least one */
  Letter letter(String email, String name, ZoneId here, LocalDate on, List<Moved> moved, Instant now) {
    var f = new Formats(Locale.US, here, now);
    var organization = organizations.current().name();
    var lines = new ArrayList<>(List.of(texts.hello(FirstName.of(name)), "",
        texts.text("notifications.clocks.lead", f.zoneName(here)), ""));
    moved.forEach(one -> lines.add(
        "- " + texts.text("notifications.clocks." + one.sentence(), one.words(f)) + " " + what(one)));
    lines.addAll(List.of("", texts.text("notifications.clocks.stays"), "", texts.text("notifications.clocks.see"),
        address.link("/settings/clocks"), "", "-- ", texts.text("notifications.clocks.why", organization), ""));
    // a student's name is for nobody who looks at mail that does not arrive
    return new Letter(email, null, texts.text("notifications.clocks.subject", f.longDate(on), organization),
        String.join("\n", lines), null, null, Letter.Kind.REMINDER, null);
  }

  private String what(Moved one) {
    var students = one.students().stream().map(FirstName::of).flatMap(name -> PlainName.of(name).stream())
        .collect(Collectors.joining(", "));
    return one.mentors() ? texts.text("notifications.clocks.of", one.subject())
        : students.isEmpty() ? texts.text("notifications.clocks.with", one.subject(), texts.named(one.mentorName()))
        : texts.text("notifications.clocks.for", one.subject(), texts.named(one.mentorName()), students);
  }
}
