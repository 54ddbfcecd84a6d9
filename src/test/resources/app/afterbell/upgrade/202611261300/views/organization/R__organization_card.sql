-- What other modules may read of the organization within a statement of their own.
create or replace view organization_card as select name, time_zone, support_email from organization;
