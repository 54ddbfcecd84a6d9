-- What the organization settled is read by nearly every request, and changes a few times a year. Each change leaves another mark,
-- whoever makes it: who has read what stands under a mark need not read it again while the mark is the same. It is no number: a
-- database that is put back to an earlier day does not count up to a mark that has been seen.
alter table organization add column mark uuid not null default gen_random_uuid();

create function mark_settings() returns trigger language plpgsql as $$
begin
  new.mark := gen_random_uuid();
  return new;
end $$;
create trigger marked before update on organization for each row execute function mark_settings();

create function mark_policy() returns trigger language plpgsql as $$
begin
  update organization set mark = gen_random_uuid();
  return null;
end $$;
create trigger marked after insert or update or delete or truncate on policy for each statement execute function mark_policy();
