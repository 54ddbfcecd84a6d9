-- What other modules may read of an engagement. folded: name and subject for searches, by name_pattern(what was typed).
create or replace view engagement_card as
  select id, name, mentor_id, subject, time_zone, starts_on, ends_on, meeting_link, folded from engagement;
create or replace view engagement_member as
  select engagement_id, student_id, leaves_on from engagement_student;
-- Who is and was taught, from when to when, half-open; null: from the first day, and to no end that is known.
create or replace view engagement_membership as
  select engagement_id, student_id, joined_on as from_on, leaves_on as to_on, joined_by, leaves_by, false as past
  from engagement_student
  union all
  select engagement_id, student_id, from_on, to_on, null, ended_by, true from engagement_student_past;

-- Which rate holds on which days, by the calendar of the engagement's zone: half-open, and before the first terms the first.
-- What is paid and what is billed are two views, so that a reader of the one cannot come upon the other (R27).
create or replace view engagement_pay_rate as
  select engagement_id, currency, pay_rate, from_on, to_on from engagement_terms;
create or replace view engagement_bill_rate as
  select engagement_id, currency, bill_rate, from_on, to_on from engagement_terms;
