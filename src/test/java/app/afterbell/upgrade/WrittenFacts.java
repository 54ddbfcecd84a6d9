package app.afterbell.upgrade;

import app.afterbell.shared.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What published views and tables say, by statements of today's version. A landing that moves what one of them reads
 * changes the statement here, and never what it answers. A session is named by its engagement, its start, and the end
 * of its id.
 */
final class WrittenFacts {

  /** Ten minutes later no log by one press can be undone: what families are billed is read then. */
  private static final String LATER = ":now::timestamptz + interval '10 minutes'";

  private static final String SESSION = "e.name, s.starts_at, right(s.id::text, 6)";
  private static final String OF_SESSION = """
      join session_fact s on s.id = x.session_id join engagement_card e on e.id = s.engagement_id
      """;

  private final Sql sql;
  private final Instant now;
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  private WrittenFacts(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  static Facts of(Sql sql, Instant now) {
    var facts = new WrittenFacts(sql, now);
    facts.ofSessions();
    facts.ofMoney();
    facts.ofFamilies();
    facts.ofTheCompany();
    return new Facts(facts.lines);
  }

  private void ofSessions() {
    read("sessions", "select " + SESSION + """
        , right(s.mentor_id::text, 6), s.time_zone, s.planned_minutes, s.planned_end, s.attendance_revision,
          s.attendance_at, s.notes_revision, s.notes_at, s.logged_at
        from session_fact s join engagement_card e on e.id = s.engagement_id
        """);
    read("for whom sessions are", "select " + SESSION + """
        , string_agg(c.name || ' ' || right(c.id::text, 6), ', ' order by c.name collate "C", c.id)
        from session_student_fact x join person_card c on c.id = x.student_id
        """ + OF_SESSION + "group by s.id, s.starts_at, e.name");
    read("attendance that stands", "select " + SESSION + """
        , x.revision, x.recorded_at, p.name, x.actual_minutes, x.undo_until, c.name, m.status, m.told_at, m.reason
        from attendance_fact x join attendance_mark_fact m on m.session_id = x.session_id
        join person_card c on c.id = m.student_id join person_card p on p.id = x.recorded_by
        """ + OF_SESSION);
    read("notes that stand", "select " + SESSION + """
        , x.revision, x.first_at, x.recorded_at, p.name, md5(x.body),
          (select string_agg(c.name || ' ' || md5(o.body), ', ' order by c.name collate "C") from notes_part_fact o
           join person_card c on c.id = o.student_id where o.session_id = x.session_id)
        from notes_fact x join person_card p on p.id = x.recorded_by
        """ + OF_SESSION);
    read("open tasks", "select p.name, " + SESSION + """
        , x.due_at, x.attendance_at, x.notes_at, d.saved_at
        from open_task x join person_card p on p.id = x.mentor_id
        left join notes_draft_fact d on d.session_id = x.session_id
        """ + OF_SESSION + "where s.starts_at <= " + LATER);
  }

  private void ofMoney() {
    read("charge lines", "select " + SESSION + """
        , c.name, f.name, right(f.id::text, 6), x.revision, x.status, x.minutes, x.rate, x.percent, x.currency,
          x.total, x.amount, p.name, x.recorded_at, o.revision as corrects
        from charge_fact x left join charge_fact o on o.id = x.corrects left join family f on f.id = x.family_id
        join person_card c on c.id = x.student_id join person_card p on p.id = x.recorded_by
        """ + OF_SESSION);
    read("charges by family and currency", """
        select f.name, right(f.id::text, 6), x.currency, count(*), count(distinct x.session_id), sum(x.amount)
        from charge_fact x left join family f on f.id = x.family_id group by f.id, f.name, x.currency
        """);
    read("earning lines", "select " + SESSION + """
        , m.name, x.revision, x.status, x.minutes, x.rate, x.percent, x.currency, x.total, x.amount, p.name,
          x.recorded_at, o.revision as corrects
        from earning_fact x left join earning_fact o on o.id = x.corrects
        join person_card m on m.id = x.mentor_id join person_card p on p.id = x.recorded_by
        """ + OF_SESSION);
    read("earnings by mentor and currency", """
        select m.name, right(m.id::text, 6), x.currency, count(*), count(distinct x.session_id), sum(x.amount)
        from earning_fact x join person_card m on m.id = x.mentor_id group by m.id, m.name, x.currency
        """);
    read("rates", """
        select e.name, right(e.id::text, 6), x.from_on, x.to_on, x.currency, x.pay_rate, y.bill_rate
        from engagement_pay_rate x join engagement_card e on e.id = x.engagement_id
        join engagement_bill_rate y on (y.engagement_id, y.from_on, y.to_on) = (x.engagement_id, x.from_on, x.to_on)
        """);
    read("months on bills", """
        select v.name, right(v.id::text, 6), to_char(l.recorded_at at time zone o.time_zone, 'YYYY-MM') as month,
               l.currency, sum(l.amount), count(distinct l.session_id)
        from family_access a join person_card v on v.id = a.viewer_id join charge_fact l on l.student_id = a.student_id
        cross join organization o
        where a.sees_money and l.recorded_at <= \
        """ + LATER + " group by v.id, v.name, month, l.currency");
  }

  private void ofFamilies() {
    read("who sees what", """
        select v.name, right(v.id::text, 6), v.open, c.name, a.self, a.reads_notes, a.sees_money
        from family_access a join person_card v on v.id = a.viewer_id join person_card c on c.id = a.student_id
        """);
    read("last change of what a family reads", "select " + SESSION + """
        , c.name, x.news_revision, x.news_at
        from session_student_fact x join person_card c on c.id = x.student_id
        """ + OF_SESSION + "where x.news_at is not null");
    read("receipts", "select " + SESSION + """
        , c.name, r.name, x.self, x.first_at, x.last_at, x.read_at, x.up_to_date
        from notes_read_fact x join person_card c on c.id = x.student_id join person_card r on r.id = x.reader_id
        """ + OF_SESSION);
    read("who wants no receipts",
        "select p.name, x.since from receipts_off x join person_card p on p.id = x.person_id");
    read("news since the last visit", """
        select p.name, right(p.id::text, 6), v.since, n.count, n.newest
        from (select person_id, coalesce(before_at, started_at) as since from family_visit) v
        join person_card p on p.id = v.person_id
        cross join lateral (
          select count(distinct f.id) as count, max(f.notes_at) as newest
          from family_access a join session_student_fact m on m.student_id = a.student_id
          join session_fact f on f.id = m.session_id
          where a.viewer_id = v.person_id and a.reads_notes and f.notes_at > v.since) n
        """);
    read("sessions of a student in an engagement", """
        select c.name, right(c.id::text, 6), e.name,
               count(*) filter (where f.starts_at <= :now and coalesce(f.status, 'attended') in ('attended', 'missed')),
               min(f.starts_at) filter (where f.starts_at <= :now), min(f.starts_at) filter (where f.starts_at > :now)
        from session_student_fact f
        join person_card c on c.id = f.student_id join engagement_card e on e.id = f.engagement_id
        group by c.id, c.name, e.id, e.name
        """);
    read("what was practised", "select " + SESSION + """
        , c.name, x.item, p.name, x.ticked_at
        from practice_tick x join person_card c on c.id = x.student_id join person_card p on p.id = x.ticked_by
        """ + OF_SESSION);
    read("places of sessions in reminders", "select " + SESSION + """
        , c.name, x.place, x.due_at from noted_session x join person_card c on c.id = x.student_id
        """ + OF_SESSION);
    read("reminders", """
        select g.name, c.name, e.name, x.through_place, x.week_on, x.at, x.in_inbox, x.by_mail, x.read_at,
               (select count(*) from notification_session n where n.notification_id = x.id)
        from notification x join person_card g on g.id = x.guardian_id join person_card c on c.id = x.student_id
        left join engagement_card e on e.id = x.engagement_id
        """);
    read("choices of reminders", """
        select g.name, c.name, x.rhythm, x.every, x.via, x.changed_at, x.look_at
        from reminder_plan x join person_card g on g.id = x.guardian_id join person_card c on c.id = x.student_id
        """);
  }

  private void ofTheCompany() {
    read("rules", """
        select name, time_zone, support_email, demo, due_after_hours, minute_step, shortest_minutes,
               longest_over_minutes, notice_hours, notes_longest,
               pay_period_anchor, pay_period_weeks, pay_day_after_days, reminds_after
        from organization cross join policy
        """);
    read("percentages", """
        select v.* from policy p cross join lateral (values
          ('attended', p.attended_billed, p.attended_paid), ('missed', p.missed_billed, p.missed_paid),
          ('cancelled_billable', p.cancelled_billable_billed, p.cancelled_billable_paid),
          ('cancelled_non_billable', p.cancelled_non_billable_billed, p.cancelled_non_billable_paid)) v
        """);
    read("who is in which engagement, and when it meets", """
        select e.name, right(e.id::text, 6), p.name, e.subject, e.starts_on, e.ends_on,
               (select string_agg(c.name, ', ' order by c.name collate "C") from engagement_member m
                join person_card c on c.id = m.student_id where m.engagement_id = e.id),
               (select string_agg(t.day_of_week || ' ' || t.starts_at, ', ' order by t.day_of_week, t.starts_at)
                from engagement_time t where t.engagement_id = e.id)
        from engagement_card e join person_card p on p.id = e.mentor_id
        """);
    read("rows that nothing else here tells of", """
        select 'person', count(*) from person union all select 'person_role', count(*) from person_role
        union all select 'family_student', count(*) from family_student
        union all select 'family_guardian', count(*) from family_guardian
        union all select 'attendance_entry', count(*) from attendance_entry
        union all select 'attendance_mark', count(*) from attendance_mark
        union all select 'notes_entry', count(*) from notes_entry
        union all select 'notes_part', count(*) from notes_part
        union all select 'notes_draft', count(*) from notes_draft
        union all select 'notes_part_draft', count(*) from notes_part_draft
        union all select 'notes_read', count(*) from notes_read
        union all select 'reminder_place', count(*) from reminder_place
        union all select 'note_template_section', count(*) from note_template_section
        union all select 'import_run', count(*) from import_run
        """);
    read("mail", "select id, kind, recipient_name, created_at, sent_at, given_up_at, trouble from mail_fact");
    read("who read what", """
        select r.name, x.reader_roles, c.name, x.session_id, x.read_at
        from audit_reading x join person_card r on r.id = x.reader_id join person_card c on c.id = x.student_id
        """);
    read("what was changed about people",
        "select person_id, changed_by, changed_at, what, before, after from person_change_fact");
    read("outstanding notes",
        "select id, session_id, subject, md5(body), published_at, withdrawn_at from outstanding_note");
  }

  private void read(String heading, String statement) {
    var asked = sql.sql(statement);
    lines.put(heading, (statement.contains(":now") ? asked.param("now", now) : asked).list((row, _) -> line(row)));
  }

  private static String line(ResultSet row) throws SQLException {
    var line = new ArrayList<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      var value = row.getMetaData().getColumnTypeName(i).equals("timestamptz")
          ? row.getObject(i, OffsetDateTime.class) : row.getString(i);
      line.add(value instanceof OffsetDateTime at ? at.toInstant().toString() : value == null ? "-" : value.toString());
    }
    return String.join("\t", line).replace("\n", "\\n");
  }
}
