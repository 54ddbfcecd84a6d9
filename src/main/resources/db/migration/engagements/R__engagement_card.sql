-- What other modules may read of an engagement. Prices are behind the door, not here.
create or replace view engagement_card as
  select id, name, mentor_id, subject, time_zone, starts_on, ends_on, meeting_link from engagement;
create or replace view engagement_member as
  select engagement_id, student_id from engagement_student;
create or replace view engagement_rate as
  select engagement_id, from_on, currency, bill_rate, pay_rate from engagement_terms;
