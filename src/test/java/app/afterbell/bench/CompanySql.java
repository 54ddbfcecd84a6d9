package app.afterbell.bench;

/**
 * What {@link Company} is made of; {@code $names} are put in there. A session's number is rank in time × stride +
 * mentor.
 */
final class CompanySql {

  private CompanySql() {}

  /** Every session with what became of it; {@code back} counts from the newest that has ended, below 0 are to come. */
  static final String PLAN = """
      create unlogged table plan as
      select rank::bigint * $stride + m as n, m, rank % 12 as j, back,
             case when back < 0 then $now + interval '18 hours' + (-back - 1) / 2 * interval '1 day'
                                     + (-back - 1) % 2 * interval '2 hours'
                  else $now - interval '3 hours' - back / 2 * interval '1 day' - back % 2 * interval '2 hours'
             end + m % 12 * interval '5 minutes' as starts_at,
             case when rank % 12 < 8 then 60 else 90 end as minutes,
             case when back < 0 then false
                  when back = 1 or (back < 38 and back % 6 in (0, 4)) then false else true end as attended,
             case when back < 0 then false
                  when back = 1 or (back < 38 and back % 6 in (0, 2)) then false else true end as noted
      from (select rank, m, $sessions - 1 - $upcoming - rank as back
            from generate_series(0, $sessions - 1) rank, generate_series(0, $mentors - 1) m) s;
      alter table plan add logged boolean generated always as (attended and noted) stored,
                       add revision int generated always as (case when n % 53 = 0 then 2 else 1 end) stored,
                       add texts int generated always as (case when n % 97 = 0 then 2 else 1 end) stored;
      create unlogged table mark as
      select p.n, p.m, p.j, p.starts_at, p.minutes, p.logged, p.revision, i,
             case when j < 8 then j else 8 + (j - 8) * 3 + i end as student,
             case when (n * 31 + i * 17) % 101 < 5 then 'missed'
               when (n * 31 + i * 17) % 101 < 8 then 'cancelled_billable'
                  when (n * 31 + i * 17) % 101 < 9 then 'cancelled_non_billable' else 'attended' end as status
      from plan p, generate_series(0, 2) i
      where p.attended and (j >= 8 or i = 0);
      analyze plan;
      analyze mark;
      """;

  static final String ORGANIZATION = """
      insert into organization (name, time_zone, support_email)
      values ('Arithmetic', 'America/New_York', 'support@company.example');
      """;

  static final String PEOPLE = """
      create unlogged table everybody as
      select bench_id(1, m) as id, 'mentor' as role, 'mentor-' || m || '@company.example' as email, m * 61 as x
      from generate_series(0, $mentors - 1) m
      union all
      select bench_id(2, s), 'student', null, s * 7 from generate_series(0, $mentors * 20 - 1) s
      union all
      select bench_id(3, g), 'guardian', 'guardian-' || g || '@company.example', g * 13
      from generate_series(0, $mentors * 20 - 1) g where g % 2 = 0 or g % 3 = 0
      union all
      select bench_id(8, a), 'admin', 'staff-' || a || '@company.example', a from generate_series(0, 4) a;
      insert into person (id, name, email, time_zone, created_at)
      select id,
             (array['Ada', 'Ben', 'Chidi', 'Dana', 'Emil', 'Farah', 'Goran', 'Hana', 'Ines', 'Jun',
               'Kofi'])[1 + x % 11] || ' ' ||
             (array['Adler', 'Brand', 'Castro', 'Diaz', 'Eze', 'Fox', 'Grau', 'Haas', 'Ito', 'Jung', 'Kaya', 'Lund',
               'Mora'])[1 + x % 13]
               || ' ' || x % 997,
             email, (array['America/New_York', 'America/Chicago', 'Europe/Berlin', 'Asia/Tokyo'])[1 + x % 4],
               $now - interval '3 years'
      from everybody;
      insert into password (person_id, hash) select id, $password from everybody;
      insert into person_role (person_id, role) select id, role from everybody;
      drop table everybody;
      insert into family (id, name) select bench_id(4, f), 'Family ' || f from generate_series(0, $mentors * 10 - 1) f;
      insert into family_student (student_id, family_id)
      select bench_id(2, s), bench_id(4, s / 2) from generate_series(0, $mentors * 20 - 1) s;
      insert into family_guardian (family_id, guardian_id)
      select bench_id(4, g / 2), bench_id(3, g) from generate_series(0, $mentors * 20 - 1) g where g % 2 = 0
        or g % 3 = 0;
      -- A family's first guardian reads the notes and sees the money; of the second some do only the one or the other.
      insert into guardianship (guardian_id, student_id, reads_notes, sees_money)
      select bench_id(3, g), bench_id(2, g / 2 * 2 + i), g % 2 = 0 or g % 9 <> 3, g % 2 = 0 or g % 9 <> 6
      from generate_series(0, $mentors * 20 - 1) g, generate_series(0, 1) i where g % 2 = 0 or g % 3 = 0;
      insert into sign_in (token_hash, person_id, created_at, last_seen_at, expires_at, user_agent, proved_at)
      select sha256(convert_to('bench-' || email, 'UTF8')), id, $now - interval '5 minutes', $now,
        $now + interval '30 days', 'A browser',
             $now - interval '5 minutes'
      from person where email is not null;
      """;

  static final String ENGAGEMENTS = """
      insert into engagement (id, name, mentor_id, subject, time_zone, starts_on, meeting_link, created_at)
      select bench_id(5, e), s.subject || case when e % 12 < 8 then ' with ' || split_part(p.name, ' ', 1)
        else ' group ' || e end,
             bench_id(1, e / 12), s.subject, p.time_zone, date '2024-09-02', 'https://meet.example/' || e,
               $now - interval '2 years'
      from generate_series(0, $mentors * 12 - 1) e
      join person p on p.id = bench_id(2, e / 12 * 20 + case when e % 12 < 8 then e % 12 else 8 + (e % 12 - 8) * 3 end)
      cross join lateral (select (array['Algebra', 'Chemistry', 'Essay writing', 'Reading', 'Statistics'])[1 + e % 5]
        as subject) s;
      insert into engagement_student (engagement_id, student_id)
      select bench_id(5, s / 20 * 12 + case when s % 20 < 8 then s % 20 else 8 + (s % 20 - 8) / 3 end), bench_id(2, s)
      from generate_series(0, $mentors * 20 - 1) s;
      insert into weekly_time (engagement_id, day_of_week, starts_at)
      select bench_id(5, e), 1 + e % 7, time '16:00' from generate_series(0, $mentors * 12 - 1) e;
      insert into engagement_terms (engagement_id, from_on, first_on, to_on, minutes, currency, bill_rate, pay_rate)
      select bench_id(5, e), case y when 0 then '-infinity' else date '2024-09-02' + 365 end,
        date '2024-09-02' + y * 365,
             case y when 0 then date '2024-09-02' + 365 else 'infinity' end, case when e % 12 < 8 then 60 else 90 end,
               'USD',
             6100 + e % 7 * 100 + y * 300, 3700 + e % 5 * 100 + y * 200
      from generate_series(0, $mentors * 12 - 1) e, generate_series(0, 1) y;
      insert into mentor_leave (id, mentor_id, from_at, to_at, time_zone, entered_by, entered_at)
      select bench_id(23, m), bench_id(1, m), timestamptz '2026-12-03 05:00Z', timestamptz '2026-12-05 05:00Z',
             'America/New_York', bench_id(1, m), $now
      from generate_series(0, $mentors - 1) m;
      insert into weekly_hours (mentor_id, day_of_week, from_minute, to_minute)
      select bench_id(1, m), d, 120, 300 from generate_series(0, $mentors - 1) m, generate_series(1, 5) d;
      insert into holiday (id, name, from_on, to_on, added_by, added_at)
      select bench_id(24, m), 'Day ' || m, date '2027-06-01' + m, date '2027-06-02' + m, bench_id(8, 0), $now
      from generate_series(0, $mentors - 1) m;
      """;

  static final String SESSIONS = """
      insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes,
                           attendance_revision, attendance_at, notes_revision, notes_at, due_at, actual_minutes,
                             undo_until)
      select bench_id(6, n), bench_id(5, m * 12 + j), bench_id(1, m), starts_at, 'America/New_York', minutes,
             case when attended then revision else 0 end,
             case when attended then at end,
             case when noted then texts else 0 end,
             case when noted then noted_at end,
             starts_at + minutes * interval '1 minute' + interval '48 hours',
             actual + (revision - 1) * 5,
             case when attended and n % 5 < 3 and revision = 1 then at + interval '10 minutes' end
      from plan
           join lateral (
             select starts_at + minutes * interval '1 minute' + n % 23 * interval '5 minutes' as at,
                    least(starts_at + minutes * interval '1 minute' + n % 67 * interval '30 minutes',
                      $now - interval '2 hours') as noted_at
           ) a on true
           left join (select n, max(minutes) filter (where status = 'attended') as actual from mark
             group by n) b using (n)
      order by n;
      insert into session_student (session_id, student_id, engagement_id, starts_at, planned_minutes, status,
        news_revision,
                                   news_at)
      select bench_id(6, p.n), bench_id(2, p.m * 20 + case when p.j < 8 then p.j else 8 + (p.j - 8) * 3 + g.i end),
             bench_id(5, p.m * 12 + p.j), p.starts_at, p.minutes, k.status, case when p.noted then p.texts else 0 end,
             case when p.noted then
               least(p.starts_at + p.minutes * interval '1 minute' + p.n % 67 * interval '30 minutes',
                 $now - interval '2 hours')
                 + (p.texts - 1) * interval '1 hour' end
      from plan p cross join generate_series(0, 2) as g(i) left join mark k on k.n = p.n and k.i = g.i
      where p.j >= 8 or g.i = 0
      order by p.n;
      """;

  /** R31, R34: some that another mentor takes, some that are offered to one, and some that families booked. */
  static final String TAKEN = """
      update policy set families_book = 1;
      insert into session_substitute (session_id, mentor_id, instead_of, pay_rate, since)
      select bench_id(6, n), bench_id(1, m), bench_id(1, (m + 1) % $mentors), 4100, starts_at - interval '2 days'
      from plan where n % 41 = 0 and (back >= 0 or j = 1);
      insert into substitute_offer (id, session_id, from_mentor_id, to_mentor_id, starts_at, pay_rate, offered_by,
                                    offered_at, state, decided_by, decided_at)
      select bench_id(25, n), bench_id(6, n), bench_id(1, m), bench_id(1, (m + 1) % $mentors), starts_at, 4100,
             bench_id(8, 0), starts_at - interval '3 days', case when back < 0 then 'open' else 'declined' end,
             case when back >= 0 then bench_id(1, (m + 1) % $mentors) end,
             case when back >= 0 then starts_at - interval '2 days' end
      from plan where n % 43 = 0 and (back >= 0 or j = 3);
      insert into session_booking (session_id, booked_by, booked_at, undo_until)
      select bench_id(6, n), bench_id(3, (m * 20 + j) / 2 * 2), starts_at - interval '4 days',
             starts_at - interval '4 days' + interval '10 minutes'
      from plan where n % 37 = 0 and j < 8;
      update session s set booked = true from session_booking k where k.session_id = s.id;
      """;

  /** Most of it by one press; one in fifty-three was changed later. */
  static final String ATTENDANCE = """
      insert into attendance_entry (session_id, revision, recorded_at, recorded_by, actual_minutes, undo_until)
      select bench_id(6, n), r, at + (r - 1) * interval '1 hour', bench_id(1, m), actual + (r - 1) * 5,
             case when n % 5 < 3 and r = 1 then at + interval '10 minutes' end
      from plan join lateral (
             select starts_at + minutes * interval '1 minute' + n % 23 * interval '5 minutes' as at) a on true
           join (select n, max(minutes) filter (where status = 'attended') as actual from mark group by n) b using (n),
           generate_series(1, revision) r
      where attended order by n, r;
      insert into attendance_mark (session_id, revision, student_id, status)
      select bench_id(6, n), r, bench_id(2, m * 20 + student), status from mark, generate_series(1, revision) r
        order by n, r, i;
      """;

  /** One in ninety-seven was edited later; in a third of the groups there is a part for one of the students (R21). */
  static final String NOTES = """
      insert into notes_entry (session_id, revision, recorded_at, recorded_by, body)
      select bench_id(6, n), t, least(starts_at + minutes * interval '1 minute' + n % 67 * interval '30 minutes',
        $now - interval '2 hours')
             + (t - 1) * interval '1 hour',
             bench_id(1, m),
             format(E'## What we did\\n\\nWorked through exercises %s to %s, then a timed set.\\n\\n## What went \
             well\\n\\n'
               '- Sets up the equation without being asked\\n- Checks the answer against the question (%s of %s \
               right)\\n\\n'
               '## To practise\\n\\nSigns when a bracket is opened; the last page of the worksheet once more, slowly, \
               and aloud.\\n\\n'
               '## Next time\\n\\nChapter %s, and the test of last week.', n % 40, n % 40 + 9, n % 7 + t + 2, n % 7 + 5,
                 n % 19)
      from plan, generate_series(1, texts) t where noted order by n, t;
      insert into notes_part (session_id, revision, student_id, body)
      select bench_id(6, n), t, bench_id(2, m * 20 + 8 + (j - 8) * 3 + n % 3),
             format('Exercise %s once more, with the unit written beside each number. Asked twice, and was right to.',
               n % 40)
      from plan, generate_series(1, texts) t where noted and j >= 8 and n / $stride % 3 = 0 order by n, t;
      """;

  /** R26, with the sums that the product itself would come to. */
  static final String CHARGES = """
      insert into charge_line (id, session_id, student_id, family_id, revision, status, minutes, rate, percent,
        currency,
                               total, amount, recorded_by, recorded_at, corrects)
      select bench_id(7, n * 8 + i * 2 + r - 1), bench_id(6, n), bench_id(2, m * 20 + student), bench_id(4,
        (m * 20 + student) / 2), r,
             status, billed, rate, percent, 'USD', total, total - case when r = 1 then 0 else before end,
             bench_id(1, m), starts_at + interval '3 hours' + r * interval '1 hour',
             case when r > 1 then bench_id(7, n * 8 + i * 2) end
      from mark, generate_series(1, revision) r,
           lateral (select 6100 + (m * 12 + j) % 7 * 100 + 300 as rate,
                           case when status = 'attended' then minutes + (r - 1) * 5 else minutes end as billed,
                           case when status = 'cancelled_non_billable' then 0 else 100 end as percent) t,
           lateral (select (rate * billed * percent + 3000) / 6000 as total, (rate * minutes * percent + 3000) / 6000
             as before) u
      where logged order by n, i, r;
      """;

  static final String EARNINGS = """
      insert into earning_line (id, session_id, mentor_id, revision, status, minutes, rate, percent, currency, total,
        amount,
                                recorded_by, recorded_at, corrects, earned_at)
      select bench_id(7, n * 8 + 5 + r), bench_id(6, n), bench_id(1, m), r, 'attended', paid, rate, 100, 'USD', total,
             total - case when r = 1 then 0 else before end, bench_id(1, m),
               p.starts_at + interval '3 hours' + r * interval '1 hour',
             case when r > 1 then bench_id(7, n * 8 + 6) end,
             greatest(s.logged_at, case when r > 1 then p.starts_at + interval '3 hours' + r * interval '1 hour' end)
      from plan p join session s on s.id = bench_id(6, n), generate_series(1, revision) r,
           lateral (select 3700 + (m * 12 + j) % 5 * 100 + 200 as rate, minutes + (r - 1) * 5 as paid) t,
           lateral (select (rate * paid + 30) / 60 as total, (rate * minutes + 30) / 60 as before) u
      where p.logged order by n, r;
      """;

  /** What guardians have read, and a little that staff have; each guardian's last visit. */
  static final String FAMILIES_READ = """
      insert into notes_read (session_id, reader_id, first_at, last_at, revision, revision_at)
      select s.id, g.guardian_id, s.notes_at + interval '5 hours', s.notes_at + interval '9 hours', 1,
        s.notes_at + interval '5 hours'
      from session s join engagement_student e using (engagement_id) join guardianship g using (student_id)
      where s.notes_at < $now - interval '2 days' and g.reads_notes
        and ('x' || right(s.id::text, 12))::bit(48)::bigint / $stride % 2 = 0
      on conflict do nothing;
      insert into family_visit (person_id, started_at, last_at, before_at)
      select distinct guardian_id, $now - interval '1 day', $now - interval '1 day', $now - interval '4 days'
        from guardianship;
      insert into audit_reading (reader_id, reader_roles, student_id, session_id, hour, read_at)
      select bench_id(8, n % 5), '{admin}', e.student_id, s.id, date_trunc('hour', s.notes_at, 'UTC'), s.notes_at
      from (select n from plan where noted and n / $stride % 20 = 0 order by n) p
      join session s on s.id = bench_id(6, n) join engagement_student e using (engagement_id)
      where s.notes_at < $now;
      """;

  /** R22: each session with notes has its place; everybody was told of all that make a reminder, and nothing is due. */
  static final String REMINDERS = """
      insert into noted_session (student_id, engagement_id, session_id, place, due_at)
      select e.student_id, s.engagement_id, s.id, row_number() over (partition by e.student_id, s.engagement_id
        order by s.starts_at),
             case when s.notes_at >= $now - interval '14 days' then least(s.notes_at + interval '10 minutes', $now) end
      from session s join engagement_student e using (engagement_id) where s.notes_at is not null;
      insert into noted_count (student_id, engagement_id, sessions)
      select student_id, engagement_id, max(place) from noted_session group by 1, 2;
      insert into reminder_plan (guardian_id, student_id) select guardian_id, student_id from guardianship;
      insert into reminder_place (guardian_id, student_id, engagement_id, told)
      select g.guardian_id, g.student_id, c.engagement_id, c.sessions - c.sessions % 4
      from guardianship g join noted_count c using (student_id);
      """;

  /**
   * What lies about elsewhere: mail and the inbox, who changed which person, drafts, ticks, entrances, and the few
   * things that staff keep.
   */
  static final String OFFICE = """
      insert into notification (id, guardian_id, student_id, engagement_id, through_place, at, in_inbox, read_at,
        by_mail, mail_id,
                                unsubscribe_hash)
      select bench_id(11, x), p.guardian_id, p.student_id, p.engagement_id, p.told - 4 * k, at, true,
             case when k > 1 then at + interval '3 hours' end, true, bench_id(10, x), sha256(convert_to('stop-' || x,
               'UTF8'))
      from reminder_place p cross join generate_series(1, 5) k
      join noted_session n on n.student_id = p.student_id and n.engagement_id = p.engagement_id
        and n.place = p.told - 4 * k
      join session s on s.id = n.session_id,
      lateral (select s.notes_at + interval '10 minutes' as at,
                      ('x' || right(p.guardian_id::text, 12))::bit(48)::bigint * 64
                      + ('x' || right(p.student_id::text, 12))::bit(48)::bigint % 2 * 8 + k as x) y;
      insert into notification_session (notification_id, session_id)
      select f.id, n.session_id from notification f
      join noted_session n on n.student_id = f.student_id and n.engagement_id = f.engagement_id
                          and n.place > f.through_place - 4 and n.place <= f.through_place;
      insert into mail_message (id, recipient, subject, created_at, attempts, sent_at, kind)
      select f.mail_id, p.email, 'Four sessions to read', f.at, 1, f.at + interval '2 seconds', 'reminder'
      from notification f join person p on p.id = f.guardian_id;
      update mail_message set sent_at = null, attempts = 9, given_up_at = created_at + interval '2 days',
        trouble = 'address',
                              failure = '550 no such mailbox'
      where ('x' || right(id::text, 12))::bit(48)::bigint % 499 = 0;
      insert into nudge_sweep (seen_until) values ($now);
      insert into nudge_session_seen (session_id) select id from session;
      insert into nudge_plan (mentor_id, heard_until, told_at)
      select distinct mentor_id, $now - interval '20 hours', $now - interval '20 hours' from session;
      insert into nudge (id, mentor_id, told_at, told_on, evening, said, in_inbox, read_at, unsubscribe_hash)
      select bench_id(21, x), p.mentor_id, at, at::date, true, 'Two sessions wait to be logged.', true,
             case when k > 0 then at + interval '1 hour' end, sha256(convert_to('nudge-' || x, 'UTF8'))
      from nudge_plan p cross join generate_series(0, 39) k,
      lateral (select p.told_at - k * interval '1 day' as at,
                      ('x' || right(p.mentor_id::text, 12))::bit(48)::bigint * 64 + k as x) y;
      insert into nudge_session (nudge_id, session_id)
      select n.id, s.id from nudge n
      cross join lateral (
        select x.id from session x where x.mentor_id = n.mentor_id and x.starts_at < n.told_at
        order by x.starts_at desc limit 3) s;
      insert into person_change (id, person_id, changed_by, changed_at, what, after)
      select uuidv7(), id, bench_id(8, 0), created_at, 'joined', name from person;
      insert into person_change (id, person_id, changed_by, changed_at, what, before, after)
      select uuidv7(), id, bench_id(8, 1), $now - interval '100 days', 'zone', 'America/Denver', time_zone from person;
      insert into notes_draft (session_id, author_id, notes_revision, body, saved_at)
      select bench_id(6, n), bench_id(1, m), 0, 'We read a page', $now - interval '1 hour' from plan where back = 0;
      insert into practice_tick (session_id, student_id, item, ticked_by, ticked_at)
      select bench_id(6, n), bench_id(2, m * 20 + j), md5('an item'), bench_id(3, (m * 20 + j) / 2 * 2),
        starts_at + interval '2 days'
      from plan where noted and j < 8 and back > 3 and n / $stride % 4 = 0;
      insert into note_template (id, name, changed_at, changed_by)
      select bench_id(14, t), 'Template ' || t, $now - interval '90 days', bench_id(8, 0) from generate_series(0, 5) t;
      insert into note_template_section (template_id, revision, position, heading, hint, required, practise)
      select bench_id(14, t), 1, i, 'Part ' || i, '', false, i = 2 from generate_series(0, 5) t, generate_series(1,
        3) i;
      insert into outstanding_note (id, session_id, notes_revision, subject, body, published_at, published_by)
      select bench_id(13, p.m), s.id, 1, e.subject, n.body, s.notes_at + interval '1 day', bench_id(8, 0)
      from plan p join session s on s.id = bench_id(6, p.n) join engagement e on e.id = s.engagement_id
      join notes_entry n on n.session_id = s.id and n.revision = 1 where p.back = 50;
      insert into invitation (id, token_hash, kind, email, name, person_id, invited_by, by_staff, sent_at, expires_at)
      select bench_id(12, g * 2 + i), sha256(convert_to('invitation-' || g * 2 + i, 'UTF8')),
             case i when 0 then 'guardian' else 'own_sign_in' end, 'invited-' || g * 2 + i || '@company.example',
               'Invited',
             case i when 1 then bench_id(2, g) end, bench_id(3, g), false, $now - interval '1 day',
               $now + interval '6 days'
      from generate_series(0, $mentors * 20 - 1, 20) m, lateral (select m + (1 - m / 20 + $mentors * 3) % 3 * 2 as g) f,
        generate_series(0, 1) i;
      insert into invitation_student (invitation_id, student_id, reads_notes, sees_money)
      select id, bench_id(2, ('x' || right(invited_by::text, 12))::bit(48)::bigint), true, true from invitation
        where kind = 'guardian';
      update guardianship set invited_by = bench_id(3, ('x' || right(guardian_id::text, 12))::bit(48)::bigint - 1)
      where ('x' || right(guardian_id::text, 12))::bit(48)::bigint % 2 = 1;
      insert into guardianship_end (id, guardian_id, student_id, family_id, reads_notes, sees_money, invited_by,
        ended_at, ended_by)
      select bench_id(18, m), bench_id(3, (m * 20 + 40) % ($mentors * 20)), bench_id(2, m * 20 + 6), bench_id(4,
        m * 10 + 3), true, true,
             null, $now - interval '1 hour', bench_id(8, 0)
      from generate_series(0, $mentors - 1) m;
      insert into request (id, kind, session_id, minutes, asked_by, asked_as, asked_at, state, decided_at, decided_by,
        decided_minutes, words, last_at, last_by, read_at)
      select bench_id(22, p.m * $stride + p.nth), 'longer', bench_id(6, p.n), 100, bench_id(1, p.m), 'mentor',
             $now - (p.nth || ' hours')::interval,
             case when p.nth < 6 then 'open' else 'approved' end,
             case when p.nth >= 6 then $now - interval '1 hour' end,
             case when p.nth >= 6 then bench_id(8, 0) end, case when p.nth >= 6 then 100 end,
             1, $now - (p.nth || ' hours')::interval, bench_id(1, p.m), null
      from (select m, n, row_number() over (partition by m order by back) as nth from plan
            where back > 3 and noted and attended) p
      where p.nth <= 40;
      insert into request_word (request_id, number, said_at, said_by, via, body)
      select id, 1, asked_at, asked_by, 'product', 'The exercise was not over.' from request;
      insert into import_run (id, created_by, created_at, file_names, state, beat_at, ended_at)
      select bench_id(15, i), bench_id(8, 0), $now - interval '9 days', 'people.csv', 'discarded',
        $now - interval '9 days',
             $now - interval '9 days'
      from generate_series(0, 9) i;
      insert into calendar_import (id, created_by, created_at, file_name, time_zone, content)
      select bench_id(15, i), bench_id(8, 0), $now, 'calendar.ics', 'UTC', convert_to(concat_ws(chr(10),
        'BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:A', 'DTSTART:20270301T030000Z', 'DTEND:20270301T040000Z',
        'END:VEVENT', 'END:VCALENDAR'), 'UTF8')
      from generate_series(0, 9) i;
      insert into api_token (id, person_id, name, token_hash, created_at, expires_at)
      select bench_id(16, m), bench_id(1, m), 'A calendar', sha256(convert_to('ab_' || lpad(m::text, 43, '0'), 'UTF8')),
        $now - interval '9 days',
             $now + interval '81 days'
      from generate_series(0, $mentors - 1) m;
      insert into calendar_feed (id, person_id, token_hash, made_at)
      select bench_id(52, m), bench_id(1, m), sha256(convert_to(lpad(m::text, 43, '0'), 'UTF8')),
        $now - interval '9 days'
      from generate_series(0, $mentors - 1) m;
      insert into passkey_owner (person_id, handle)
      select bench_id(1, m), sha256(convert_to('handle-' || m, 'UTF8')) from generate_series(0, $mentors - 1) m;
      insert into passkey (id, person_id, credential_id, public_key, attestation_object, client_data, signature_count,
        transports,
                           user_verified, backup_eligible, backed_up, label, created_at)
      select bench_id(17, m), bench_id(1, m), sha256(convert_to('credential-' || m, 'UTF8')), 'key', 'object', 'data',
        0, '{}', true, false,
             false, 'A phone', $now - interval '9 days'
      from generate_series(0, $mentors - 1) m;
      insert into sign_in (id, token_hash, person_id, created_at, last_seen_at, expires_at, user_agent)
      select bench_id(19, m), sha256(convert_to('other-' || m, 'UTF8')), bench_id(1, m), $now - interval '3 days', $now,
             $now + interval '27 days', 'Another browser'
      from generate_series(0, $mentors - 1) m;
      """;

  /** As it was counted just now: who fills without triggers has counted nothing. */
  static final String COUNTED = """
      insert into waiting_count (mentor_id, counted_to, open, overdue, oldest_due_at)
      select mentor_id, $now, count(*), count(*) filter (where due_at < $now), min(due_at) from session
      where logged_at is null and cancelled_at is null and starts_at <= $now
      group by mentor_id
      on conflict (mentor_id) do update set counted_to = excluded.counted_to, open = excluded.open,
        overdue = excluded.overdue, oldest_due_at = excluded.oldest_due_at;
      """;

  static final String REMINDERS_DUE = """
      update reminder_place set told = told - 4
      where (guardian_id, student_id) in (
        select bench_id(3, f * 2), bench_id(2, f * 2 + $place) from generate_series(0, $count - 1) f);
      update noted_session n set due_at = $now
      from generate_series(0, $count - 1) f
      join reminder_place l on l.guardian_id = bench_id(3, f * 2) and l.student_id = bench_id(2, f * 2 + $place)
      where n.student_id = l.student_id and n.engagement_id = l.engagement_id and n.place > l.told
        and n.place <= l.told + 4;
      update reminder_plan set look_at = $now
      where (guardian_id, student_id) in (
        select bench_id(3, f * 2), bench_id(2, f * 2 + $place) from generate_series(0, $count - 1) f);
      """;

  /**
   * As many engagements, one for each student, four a day of each mentor; eight weeks of each are due to be planned.
   */
  static final String WEEKS_DUE = """
      insert into engagement (id, name, mentor_id, subject, time_zone, starts_on, created_at)
      select bench_id(25, s), 'Reading ' || s, bench_id(1, s / 20), 'Reading', 'America/New_York', date '2026-11-01',
        $now
      from generate_series(0, $count - 1) s;
      insert into engagement_student (engagement_id, student_id)
      select bench_id(25, s), bench_id(2, s) from generate_series(0, $count - 1) s;
      insert into engagement_terms (engagement_id, from_on, first_on, to_on, minutes, currency, bill_rate, pay_rate)
      select bench_id(25, s), '-infinity', date '2026-11-01', 'infinity', 60, 'USD', 6000, 3600
      from generate_series(0, $count - 1) s;
      insert into weekly_time (engagement_id, day_of_week, starts_at)
      select bench_id(25, s), 1 + s % 5, time '08:00' + s / 5 % 4 * interval '1 hour' from generate_series(0,
        $count - 1) s;
      insert into weekly_plan (engagement_id, planned_until, look_at, started_by, started_at)
      select bench_id(25, s), date '2026-11-23', $now, bench_id(8, 0), $now from generate_series(0, $count - 1) s;
      """;

  /** So many sessions to come of each mentor of these, from eight weeks ahead on. */
  static final String FAR_AHEAD = """
      insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, due_at)
      select bench_id(26, k::bigint * $stride + m), bench_id(5, m * 12), bench_id(1, m),
             $now + interval '57 days' + k * interval '5 hours', 'America/New_York', 60,
               $now + interval '60 days' + k * interval '5 hours'
      from generate_series(1, $count) k, generate_series($mentors) m;
      insert into session_student (session_id, student_id, engagement_id, starts_at, planned_minutes)
      select s.id, e.student_id, s.engagement_id, s.starts_at, s.planned_minutes
      from generate_series(1, $count) k cross join generate_series($mentors) m
      join session s on s.id = bench_id(26, k::bigint * $stride + m) join engagement_student e using (engagement_id);
      """;

  /** Started sessions that nothing is in of, and then the notes of some. */
  static final String PREPARED = """
      insert into session (id, engagement_id, mentor_id, starts_at, time_zone, planned_minutes, notes_revision,
        notes_at, due_at)
      select bench_id($kind, k::bigint * $stride + m), bench_id(5, m * 12 + $engagement), bench_id(1, m),
             $now - interval '26 hours 30 seconds' - k * interval '1 minute', 'America/New_York', 60,
             case when $noted then 1 else 0 end, case when $noted then $now end,
               $now + interval '23 hours' - k * interval '1 minute'
      from generate_series($batches) k, generate_series($mentors) m;
      insert into session_student (session_id, student_id, engagement_id, starts_at, planned_minutes, news_revision,
        news_at)
      select s.id, e.student_id, s.engagement_id, s.starts_at, s.planned_minutes, s.notes_revision, s.notes_at
      from generate_series($batches) k cross join generate_series($mentors) m
      join session s on s.id = bench_id($kind, k::bigint * $stride + m) join engagement_student e using (engagement_id);
      insert into notes_entry (session_id, revision, recorded_at, recorded_by, body)
      select bench_id($kind, k::bigint * $stride + m), 1, $now, bench_id(1, m),
        rtrim(repeat('We read a page and spoke about it. ', 10))
      from generate_series($batches) k, generate_series($mentors) m where $noted;
      """;
}
