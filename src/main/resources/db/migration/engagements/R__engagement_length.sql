-- How long the sessions of an engagement are on which days, half-open: no money, which engagement_pay_rate and engagement_bill_rate have.
create or replace view engagement_length as
  select engagement_id, minutes, from_on, to_on from engagement_terms;
