-- Each token ends: those that there are, ninety days after their last use. Whose account is closed has none any more, also once it
-- is opened again.
alter table api_token add column expires_at timestamptz;
update api_token set expires_at = greatest(created_at, last_used_at) + interval '90 days';
alter table api_token
  alter column expires_at set not null,
  alter column expires_at set default now() + interval '90 days';
update api_token t set revoked_at = p.closed_at
from person p where p.id = t.person_id and p.closed_at is not null and t.revoked_at is null;
