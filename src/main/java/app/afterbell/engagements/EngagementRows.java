package app.afterbell.engagements;

import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Set;

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

  void putStudents(EngagementId id, Set<PersonId> students) {
    sql.sql("delete from engagement_student where engagement_id = :id and student_id <> all(:students)")
        .param("id", id)
        .param("students", students)
        .update();
    sql.sql("""
            insert into engagement_student (engagement_id, student_id) select :id, unnest(:students::uuid[])
              on conflict do nothing
            """)
        .param("id", id)
        .param("students", students)
        .update();
  }

  void putWeekly(EngagementId id, List<WeeklyTime> weekly) {
    sql.sql("delete from weekly_time where engagement_id = :id").param("id", id).update();
    weekly.forEach(time -> sql.sql("""
            insert into weekly_time (engagement_id, day_of_week, starts_at) values (:id, :day, :at)
            """)
        .param("id", id)
        .param("day", time.day().getValue())
        .param("at", time.at())
        .update());
  }
}
