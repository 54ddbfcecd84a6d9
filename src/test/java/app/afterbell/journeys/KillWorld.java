package app.afterbell.journeys;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mentor with a token, a student, and sessions that wait: written straight into the database of another process. */
record KillWorld(UUID student, String token, List<UUID> sessions) {

  static KillWorld made(JdbcClient sql, int sessions) {
    var mentor = UUID.randomUUID();
    var student = UUID.randomUUID();
    var engagement = UUID.randomUUID();
    var token = "ab_" + "k".repeat(43);
    sql.sql("""
            insert into organization (name, time_zone, support_email)
            values ('Riverbend Tutoring', 'America/New_York', 'support@riverbend.example') on conflict do nothing
            """).update();
    sql.sql("""
            insert into person (id, name, time_zone, created_at)
            values (:mentor, 'Maya Okafor', 'America/New_York', '2026-01-01Z'),
                   (:student, 'Ana Reyes', 'America/New_York', '2026-01-01Z')
            """).param("mentor", mentor).param("student", student).update();
    sql.sql("insert into person_role (person_id, role) values (:mentor, 'mentor'), (:student, 'student')")
        .param("mentor", mentor).param("student", student).update();
    sql.sql("""
            insert into api_token (id, person_id, name, token_hash, created_at)
            values (gen_random_uuid(), :mentor, 'kill', sha256(convert_to(:token, 'UTF8')), '2026-01-01Z')
            """).param("mentor", mentor).param("token", token).update();
    sql.sql("""
            insert into engagement (id, name, mentor_id, subject, time_zone, starts_on, created_at)
            values (:engagement, 'Algebra with Ana', :mentor, 'Algebra', 'America/New_York', '2020-01-01',
              '2026-01-01Z')
            """).param("engagement", engagement).param("mentor", mentor).update();
    sql.sql("insert into engagement_student (engagement_id, student_id) values (:engagement, :student)")
        .param("engagement", engagement).param("student", student).update();
    sql.sql("""
            insert into engagement_terms (engagement_id, from_on, first_on, to_on, minutes, currency, bill_rate,
              pay_rate)
            values (:engagement, '-infinity', '2020-01-01', 'infinity', 60, 'USD', 8501, 5003)
            """).param("engagement", engagement).update();
    var ids = sql.sql("""
            insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, due_at)
            select gen_random_uuid(), :engagement, :mentor, timestamptz '2026-11-23 20:00Z' - n * interval '2 hours',
                   'America/New_York', 60, timestamptz '2026-11-25 21:00Z' - n * interval '2 hours'
            from generate_series(1, :sessions) n
            returning id
            """)
        .param("engagement", engagement).param("mentor", mentor).param("sessions", sessions)
        .query(UUID.class).list();
    sql.sql("""
            insert into session_student (session_id, student_id, engagement_id, starts_at)
            select id, :student, engagement_id, starts_at from session
            """).param("student", student).update();
    return new KillWorld(student, token, ids);
  }
}
