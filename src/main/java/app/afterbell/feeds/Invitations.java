package app.afterbell.feeds;

import app.afterbell.feeds.InvitationRule.Due;
import app.afterbell.feeds.InvitationRule.Told;
import app.afterbell.mail.Letter;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invitations to sessions by mail, for who chose them (R35): what a calendar is to be told is found by setting what
 * stands beside what it was told last, whatever door changed it.
 */
@Component
public class Invitations {

  // as far as anybody plans, and as the feed reaches
  private static final Duration FURTHEST = Duration.ofDays(400);

  private final Sql sql;
  private final OccasionsQuery occasions;
  private final InvitationLetters letters;

  Invitations(Sql sql, OccasionsQuery occasions, InvitationLetters letters) {
    this.sql = sql;
    this.occasions = occasions;
    this.letters = letters;
  }

  /** @param stands what is told, as it is or, where it is gone, as it was */
  record Invitation(Occasion stands, Due due) {}

  private record Choosing(String email, String name) {}

  /** Whether this person wants them. */
  public boolean wants(PersonId person) {
    return sql.sql("select exists (select from calendar_choice where person_id = :person and look_at is not null)")
        .param("person", person)
        .one(Boolean.class);
  }

  /** Who of these want them. */
  public Set<PersonId> among(Collection<PersonId> people) {
    return Set.copyOf(sql.sql("""
            select person_id from calendar_choice where person_id = any(:people) and look_at is not null
            """)
        .param("people", people)
        .list(PersonId.class));
  }

  /** From now on they get one for each session to come, or none. What was sent stays in their calendar. */
  @Transactional
  public void choose(PersonId person, boolean wanted, Instant now) {
    sql.sql("""
            insert into calendar_choice (person_id, chosen_at, look_at) values (:person, :now, :look)
            on conflict (person_id) do update set chosen_at = excluded.chosen_at, look_at = excluded.look_at
            """)
        .param("person", person)
        .param("now", now)
        .param("look", wanted ? now : null)
        .update();
  }

  /** Where they would go. */
  public Optional<String> mail(PersonId person) {
    return address(person).map(Choosing::email);
  }

  /** How many mails it would be now, if they chose them now. */
  @Transactional(readOnly = true)
  public int ahead(PersonId person, Instant now) {
    return find(person, now).invitations().size();
  }

  /**
   * The event that a letter about this session carries for this person, who wants them, where their calendar does not
   * know yet: it is in that letter, which is sent by who calls this, and in no other one after it.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Letter.Event> event(PersonId person, SessionId session, Instant now) {
    return address(person).flatMap(to -> find(person, now).invitations().stream()
        .filter(one -> one.stands().id().equals(session))
        .findFirst()
        .map(one -> {
          keep(person, one, to.email(), now);
          return letters.event(one, to.email(), to.name(), now);
        }));
  }

  /** Writes all that one person is to be sent now. @return the letters, and when to look again */
  Written write(PersonId person, Instant now) {
    var to = address(person);
    if (to.isEmpty()) {
      return new Written(List.of(), null);
    }
    var found = find(person, now);
    var written = new ArrayList<Letter>();
    for (var one : found.invitations()) {
      keep(person, one, to.get().email(), now);
      written.add(letters.letter(one, person, to.get().email(), to.get().name(), now));
    }
    return new Written(written, found.quietUntil());
  }

  /** @param lookAt when something can be told that cannot be yet; null for nothing */
  record Written(List<Letter> letters, @Nullable Instant lookAt) {}

  private record Found(List<Invitation> invitations, @Nullable Instant quietUntil) {}

  private Found find(PersonId person, Instant now) {
    var told = sql.sql("""
            select session_id, sequence, starts_at, planned_minutes, cancelled, mentor_name from calendar_told
            where person_id = :person and starts_at >= :since
            """)
        .param("person", person)
        // one that was told as of an earlier time may be moved ahead
        .param("since", now.minus(FURTHEST))
        .list(Told.class).stream().collect(Collectors.toMap(Told::sessionId, one -> one));
    var standing = occasions.of(person, now, now.plus(FURTHEST), Instant.EPOCH);
    var all = new ArrayList<Invitation>();
    for (var one : standing) {
      var before = told.remove(one.id());
      InvitationRule.due(one, before, now).ifPresent(due -> all.add(new Invitation(one, due)));
    }
    told.values().forEach(gone -> InvitationRule.gone(gone, now)
        .ifPresent(due -> all.add(new Invitation(occasions.gone(gone), due))));
    all.sort(Comparator.comparing(one -> one.stands().startsAt()));
    return new Found(all, standing.stream().filter(one -> one.isQuiet(now)).map(Occasion::quietUntil)
        .min(Comparator.naturalOrder()).orElse(null));
  }

  private Optional<Choosing> address(PersonId person) {
    return sql.sql("""
            select a.email, p.name from person_address a join person_card p on p.id = a.person_id
            where a.person_id = :person
            """)
        .param("person", person)
        .optional(Choosing.class);
  }

  private void keep(PersonId person, Invitation one, String email, Instant now) {
    sql.sql("""
            insert into calendar_told (person_id, session_id, sequence, starts_at, planned_minutes, cancelled, told_at,
                                       recipient, mentor_name)
            values (:person, :session, :sequence, :startsAt, :minutes, :cancelled, :now, :email, :mentor)
            on conflict (person_id, session_id) do update
              set sequence = excluded.sequence, starts_at = excluded.starts_at,
                  planned_minutes = excluded.planned_minutes, cancelled = excluded.cancelled,
                  told_at = excluded.told_at, recipient = excluded.recipient,
                  mentor_name = excluded.mentor_name,
                  answer = null, answered_at = null
            """)
        .param("person", person)
        .param("session", one.stands().id())
        .param("sequence", one.due().sequence())
        .param("startsAt", one.stands().startsAt())
        .param("minutes", one.stands().plannedMinutes())
        .param("cancelled", one.due().method() == Letter.Method.CANCEL)
        .param("now", now)
        .param("email", email)
        .param("mentor", one.stands().mentorName())
        .update();
  }
}
