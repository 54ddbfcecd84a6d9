-- A session as calendar programs are told of it (R35): every one that was planned, with the number by which they know the newest copy, and
-- when its plan was changed last; quiet_until: what was done last can be taken back before, and nobody is told. That is so too of one
-- that takes the place of another, whose old time is billed, and of one that a family booked. Most were never changed: their entries are not looked for.
create or replace view session_calendar as
  select s.id, s.engagement_id, s.mentor_id, s.starts_at, s.planned_minutes, s.cancelled_at, s.sequence,
         coalesce(case when s.plan_revision > 0 then
                    (select e.recorded_at from plan_entry e where e.session_id = s.id and e.revision = s.plan_revision) end,
                  uuid_extract_timestamp(s.id), s.starts_at) as changed_at,
         case when s.plan_revision > 0 then
                (select coalesce(e.undo_until, case when e.kind = 'substituted' then e.recorded_at + interval '10 minutes' end)
                 from plan_entry e where e.session_id = s.id and e.revision = s.plan_revision)
              when s.follows is not null then
                (select e.undo_until from plan_entry e where e.session_id = s.follows and e.becomes = s.id)
              when s.booked then (select b.undo_until from session_booking b where b.session_id = s.id) end as quiet_until
  from session s;

-- Sessions that somebody mentored before another one took them.
create or replace view session_before_fact as
  select session_id, mentor_id, starts_at, planned_minutes, sequence from session_before;
