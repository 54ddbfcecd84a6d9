package app.afterbell.engagements;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of engagements: what each is, who is taught, when. In the caller's transaction. */
final class EngagementRows {

  private final Sql sql;

  EngagementRows(Sql sql) {
    this.sql = sql;
  }

  /** @return false where it is there already: nothing was written */
  boolean insert(EngagementId id, NewEngagement engagement, Instant now) {
    return sql.sql("""
            insert into engagement
              (id, name, mentor_id, subject, time_zone, starts_on, ends_on, meeting_link, created_at, import_id)
            values (:id, :name, :mentor, :subject, :zone, :startsOn, :endsOn, :link, :now, :importId)
            on conflict (id) do nothing
            """)
        .param("id", id)
        .param("name", engagement.name())
        .param("mentor", engagement.mentor())
        .param("subject", engagement.subject())
        .param("zone", engagement.zone())
        .param("startsOn", engagement.startsOn())
        .param("endsOn", engagement.endsOn())
        .param("link", engagement.meetingLink())
        .param("now", now)
        .param("importId", engagement.importId())
        .update() > 0;
  }

  void update(EngagementId id, NewEngagement engagement) {
    sql.sql("""
            update engagement
            set name = :name, mentor_id = :mentor, subject = :subject, time_zone = :zone, starts_on = :startsOn,
                ends_on = :endsOn, meeting_link = :link
            where id = :id
            """)
        .param("id", id)
        .param("name", engagement.name())
        .param("mentor", engagement.mentor())
        .param("subject", engagement.subject())
        .param("zone", engagement.zone())
        .param("startsOn", engagement.startsOn())
        .param("endsOn", engagement.endsOn())
        .param("link", engagement.meetingLink())
        .update();
  }

  /** @param today by the calendar of its zone; null: from its first day. @param by null: as a spreadsheet has it */
  void putStudents(
      EngagementId id, Set<PersonId> students, @Nullable LocalDate today, @Nullable PersonId by, Instant now) {
    sql.sql("""
            with gone as (
              delete from engagement_student where engagement_id = :id and student_id <> all(:students)
              returning student_id, joined_on, leaves_on, leaves_by)
            insert into engagement_student_past (engagement_id, student_id, from_on, to_on, ended_by, ended_at)
            select :id, student_id, joined_on, least(leaves_on, :today::date), coalesce(:by::uuid, leaves_by), :now
            from gone where :today::date is not null
            """)
        .param("id", id)
        .param("students", students)
        .param("today", today)
        .param("by", by)
        .param("now", now)
        .update();
    sql.sql("""
            insert into engagement_student (engagement_id, student_id, joined_on, joined_by)
            select :id, s, :today::date, :by::uuid from unnest(:students::uuid[]) as s
              on conflict do nothing
            """)
        .param("id", id)
        .param("students", students)
        .param("today", today)
        .param("by", by)
        .update();
  }

  /** Until which day a student is in it; null: no end is known. */
  @Nullable LocalDate leavesOn(EngagementId id, PersonId student) {
    return sql.sql("select leaves_on from engagement_student where engagement_id = :id and student_id = :student")
        .param("id", id)
        .param("student", student)
        .list(LocalDate.class).stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** @return false where nobody would be left in it whose end is not known */
  boolean putLeaving(EngagementId id, PersonId student, @Nullable LocalDate on, @Nullable PersonId by) {
    sql.sql("""
            update engagement_student set leaves_on = :on, leaves_by = :by
            where engagement_id = :id and student_id = :student
            """)
        .param("on", on)
        .param("by", by)
        .param("id", id)
        .param("student", student)
        .update();
    return sql.sql("select exists (select from engagement_student where engagement_id = :id and leaves_on is null)")
        .param("id", id)
        .one(Boolean.class);
  }

  /** Somebody whose last day is over. */
  List<Leaving> over(Instant now, int most) {
    return sql.sql("""
            select s.engagement_id, s.student_id, s.leaves_by
            from engagement_student s join engagement e on e.id = s.engagement_id
            where s.leaves_on <= (:now::timestamptz at time zone e.time_zone)::date
            order by s.leaves_on limit :most
            """)
        .param("now", now)
        .param("most", most)
        .list(Leaving.class);
  }

  record Leaving(EngagementId engagementId, PersonId studentId, @Nullable PersonId leavesBy) {}
}
