package app.afterbell.notifications;

import app.afterbell.feeds.Invitations;
import app.afterbell.mail.Letter;
import app.afterbell.mail.Post;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the mail of cancellations, moves, bookings and substitutes: to the mentor, and to the students and guardians
 * concerned (R14, R15, R31, R34). The one who pressed gets it too. It carries the event for the calendar of who chose
 * invitations (R35): so they get one mail, and not two.
 */
@Component
class PlanMail {

  // What is told by itself, and the acts that were about several sessions, each whole: one instance takes an act.
  private static final String SINGLE = """
      with d as materialized (
        select x.session_id, x.revision from plan_news x
        where x.due_at <= :now and x.told_at is null and x.dropped_at is null and x.together is null
        order by x.due_at limit :most
        for update skip locked)
      """;
  private static final String TOGETHER = """
      with acts as materialized (
        select x.together, min(x.due_at) as due_at from plan_news x
        where x.due_at <= :now and x.told_at is null and x.dropped_at is null and x.together is not null
        group by x.together order by 2 limit :most),
      ours as materialized (
        select a.together from acts a
        where pg_try_advisory_xact_lock(hashtextextended('afterbell.together ' || a.together, 0))),
      d as materialized (
        select x.session_id, x.revision from ours a join plan_news x on x.together = a.together
        where x.told_at is null and x.dropped_at is null
        order by x.session_id
        for update of x skip locked)
      """;
  private static final String CLAIM = """
      update plan_news n set told_at = :now
      from d
      where n.session_id = d.session_id and n.revision = d.revision
      returning n.session_id, n.revision, n.together
      """;

  private final Sql sql;
  private final ToldQuery told;
  private final PlanLetters letters;
  private final SeriesLetters series;
  private final Post post;
  private final Invitations invitations;

  PlanMail(
      Sql sql, ToldQuery told, PlanLetters letters, SeriesLetters series, Post post, Invitations invitations) {
    this.sql = sql;
    this.told = told;
    this.letters = letters;
    this.series = series;
    this.post = post;
    this.invitations = invitations;
  }

  record News(SessionId sessionId, int revision, @Nullable UUID together) {}

  /** Writes some. @return how many there were */
  int write(int most, Instant now) {
    var due = claim(SINGLE, most, now);
    if (due.isEmpty()) {
      return 0;
    }
    var readers = told.of(due);
    var wanting = invitations.among(readers.stream().map(ToldOfPlan::personId).toList());
    post.send(readers.stream().map(one -> {
      var event = wanting.contains(one.personId()) ? invitations.event(one.personId(), one.sessionId(), now)
          : Optional.<Letter.Event>empty();
      return letters.letter(one, now).with(event.orElse(null));
    }).toList(), now);
    return due.size();
  }

  /** Writes the mail of some acts that were about several sessions, each whole. @return how many acts */
  int writeTogether(int most, Instant now) {
    var due = claim(TOGETHER, most, now);
    var readers = told.of(due);
    due.stream().map(News::together).distinct().forEach(act -> post.send(
        readers.stream()
            .filter(one -> due.stream().anyMatch(news -> act.equals(news.together())
                && news.sessionId().equals(one.sessionId())))
            .collect(Collectors.groupingBy(one -> one.mentor() + " " + one.email(), LinkedHashMap::new,
                Collectors.toList()))
            .values().stream().map(theirs -> series.letter(act, theirs, now)).toList(), now));
    post.send(carried(readers, now), now);
    return (int) due.stream().map(News::together).distinct().count();
  }

  private List<News> claim(String which, int most, Instant now) {
    return sql.sql(which + CLAIM).param("now", now).param("most", most).list(News.class);
  }

  // A mail carries one event: who chose invitations gets each besides, for their calendar.
  private List<Letter> carried(List<ToldOfPlan> readers, Instant now) {
    var wanting = invitations.among(readers.stream().map(ToldOfPlan::personId).toList());
    return readers.stream()
        .filter(one -> wanting.contains(one.personId()))
        .flatMap(one -> invitations.event(one.personId(), one.sessionId(), now)
            .map(event -> letters.letter(one, now).with(event)).stream())
        .toList();
  }
}
