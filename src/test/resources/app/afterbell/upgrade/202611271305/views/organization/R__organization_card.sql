-- What other modules may read of the organization within a statement of their own. mark: another one after each change of what is
-- settled. currencies: the usual one first; none said: any.
create or replace view organization_card as select name, time_zone, support_email, mark, currencies from organization;
