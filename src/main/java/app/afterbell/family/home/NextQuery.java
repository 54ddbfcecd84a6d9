package app.afterbell.family.home;

import app.afterbell.engagements.EngagementRule;
import app.afterbell.engagements.MeetingLink;
import app.afterbell.family.Visits;
import app.afterbell.family.home.FamilyPage.Next;
import app.afterbell.family.home.FamilyPage.Student;
import app.afterbell.family.live.Fingerprints;
import app.afterbell.sessions.SessionId;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.shared.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads whose sessions somebody sees as family (R28), and of each the one that comes next. */
@Component
class NextQuery {

  private final Sql sql;

  NextQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * What somebody finds who looks.
   *
   * @param since since when things are new to them
   * @param proposes whether somebody of this family may wait for an answer about a session to come
   * @param seen the fingerprint of what they find
   */
  record Found(
      List<Student> students, List<Next> next, boolean seesMoney, boolean proposes, Instant since, String seen) {}

  record Row(
      Instant since,
      int seen,
      @Nullable Instant seenAt,
      @Nullable PersonId id,
      @Nullable String name,
      boolean self,
      boolean readsNotes,
      boolean seesMoney,
      boolean proposes,
      @Nullable SessionId sessionId,
      @Nullable Instant startsAt,
      int plannedMinutes,
      @Nullable String engagement,
      @Nullable String mentorName,
      @Nullable String meetingLink) {

    private Stream<Student> student() {
      return id == null || name == null ? Stream.empty() : Stream.of(new Student(id, name, self, readsNotes));
    }

    private Stream<Next> next(Instant now) {
      return id == null || name == null || sessionId == null || startsAt == null || engagement == null
          || mentorName == null
          ? Stream.empty()
          : Stream.of(new Next(sessionId, id, name, self, engagement, mentorName, startsAt, plannedMinutes,
              !startsAt.isAfter(now), MeetingLink.safe(meetingLink)));
    }
  }

  // One statement, a row for each student; one without any where none exists. offset 0: each is asked for by an
  // index, and not joined to everybody's.
  Found look(Viewer viewer, Instant now) {
    var rows = Visits.look(
            sql.sql(
                Visits.LOOK
                    + Fingerprints.OF_MINE
                    + """
                    select v.since, w.seen, w.seen_at, p.id, p.name, coalesce(a.self, false) as self,
                           coalesce(a.reads_notes, false) as reads_notes, coalesce(a.sees_money, false) as sees_money,
                           exists (select from move_proposal_student_fact y
                                   where y.student_id = a.student_id and y.from_starts_at > :now) as proposes,
                           s.id as session_id, s.starts_at, coalesce(s.planned_minutes, 0) as planned_minutes, e.name
                             as engagement,
                           t.name as mentor_name, e.meeting_link
                    from visit v
                    cross join written w
                    left join mine a on true
                    left join lateral (select c.id, c.name from person_card c where c.id = a.student_id offset 0) p
                      on true
                    left join lateral (
                      select f.id, f.starts_at, f.planned_minutes, f.engagement_id, f.mentor_id
                      from session_student_fact m
                      join lateral (select x.* from session_fact x where x.id = m.session_id offset 0) f on true
                      where m.student_id = a.student_id and m.starts_at > :earliest and f.planned_end > :now
                        and f.attendance_at is null
                      order by m.starts_at, m.session_id
                      limit 1) s on true
                    left join lateral (
                      select c.name, c.meeting_link from engagement_card c where c.id = s.engagement_id offset 0) e
                        on true
                    left join lateral (select c.name from person_card c where c.id = s.mentor_id offset 0) t on true
                    order by a.self desc, p.name, p.id
                    """),
            viewer, now)
        .param("lately", Fingerprints.since(now))
        .param("earliest", now.minus(EngagementRule.LONGEST_SESSION))
        .list(Row.class);
    var first = rows.getFirst();
    return new Found(
        rows.stream().flatMap(Row::student).toList(),
        rows.stream().flatMap(row -> row.next(now)).sorted(Comparator.comparing(Next::startsAt)).toList(),
        rows.stream().anyMatch(Row::seesMoney),
        rows.stream().anyMatch(Row::proposes),
        first.since(),
        Fingerprints.of(first.seen(), first.seenAt()));
  }
}
