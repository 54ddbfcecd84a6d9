-- Who changed what about a person, and when (R29): kept for good.
create table person_change (
  id uuid primary key,
  person_id uuid not null references person,
  changed_by uuid references person,      -- null: the product itself
  changed_at timestamptz not null,
  what text not null check (what in (
    'joined', 'name', 'email', 'zone', 'roles', 'family', 'guardian', 'rights', 'account', 'invitation')),
  before text,
  after text,
  check (before is distinct from after)
);
create index person_change_person on person_change (person_id, changed_at desc);
create index person_change_by on person_change (changed_by, changed_at desc);
create trigger append_only before update or delete on person_change for each statement execute function refuse_rewriting();

-- Who may settle what this guardian sees, beside staff: the guardian who invited them; null for whom staff placed.
alter table family_guardian add column invited_by uuid references person;

-- A guardianship that staff ended: what an undo restores.
create table guardianship_end (
  id uuid primary key,
  guardian_id uuid not null references person,
  student_id uuid not null references person,
  family_id uuid references family,
  reads_notes boolean not null,
  sees_money boolean not null,
  invited_by uuid references person,
  ended_at timestamptz not null,
  ended_by uuid not null references person,
  restored_at timestamptz
);

-- An invitation by mail, open until it is accepted, taken back, or over. The mail holds the link, the table its SHA-256 only.
create table invitation (
  id uuid primary key,
  token_hash bytea not null unique,
  kind text not null check (kind in ('guardian', 'own_sign_in')),
  email text not null check (email = lower(email) and char_length(email) <= 254),
  name text not null check (char_length(name) between 1 and 200),
  person_id uuid references person,        -- whose own sign-in it is to be
  invited_by uuid not null references person,
  by_staff boolean not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references person,
  taken_back_at timestamptz,
  check ((kind = 'own_sign_in') = (person_id is not null)),
  check ((accepted_at is null) = (accepted_by is null))
);
create index invitation_open_by on invitation (invited_by) where accepted_at is null and taken_back_at is null;
create index invitation_open_for on invitation (person_id) where accepted_at is null and taken_back_at is null;

-- Of whom somebody is invited to be guardian, and what they are to see.
create table invitation_student (
  invitation_id uuid not null references invitation,
  student_id uuid not null references person,
  reads_notes boolean not null,
  sees_money boolean not null,
  primary key (invitation_id, student_id)
);
create index invitation_student_student on invitation_student (student_id);
