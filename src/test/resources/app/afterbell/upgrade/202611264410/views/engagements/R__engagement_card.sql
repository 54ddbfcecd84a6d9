-- What other modules may read of an engagement. folded: name and subject for searches, by name_pattern(what was typed).
create or replace view engagement_card as
  select id, name, mentor_id, subject, time_zone, starts_on, ends_on, meeting_link, folded from engagement;
create or replace view engagement_member as
  select engagement_id, student_id from engagement_student;

-- Which rate holds on which days, by the calendar of the engagement's zone: half-open, and before the first terms the first.
-- What is paid and what is billed are two views, so that a reader of the one cannot come upon the other (R27).
create or replace view engagement_pay_rate as
  select engagement_id, currency, pay_rate, from_on, to_on from engagement_terms;
create or replace view engagement_bill_rate as
  select engagement_id, currency, bill_rate, from_on, to_on from engagement_terms;
