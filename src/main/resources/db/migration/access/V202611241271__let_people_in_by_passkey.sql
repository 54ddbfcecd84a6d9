-- What authenticators know a person by: random, and nothing else.
create table passkey_owner (
  person_id uuid primary key references person,
  handle bytea not null unique check (octet_length(handle) = 32)
);

create table passkey (
  id uuid primary key,                       -- for pages; the credential's own id is for authenticators
  person_id uuid not null references passkey_owner,
  credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023),
  public_key bytea not null,                 -- COSE
  attestation_object bytea not null,         -- Spring Security takes the key out of it
  client_data bytea not null,
  signature_count bigint not null check (signature_count >= 0),
  transports text[] not null,
  user_verified boolean not null,
  backup_eligible boolean not null,
  backed_up boolean not null,
  label text not null check (char_length(label) between 1 and 200),
  created_at timestamptz not null,
  last_used_at timestamptz,
  copied_at timestamptz                      -- its counter went back: somebody has a copy, and it lets nobody in any more
);
create index passkey_person on passkey (person_id);

-- What a browser was asked to sign. It holds the ticket, the table its SHA-256 only; good once.
create table passkey_challenge (
  ticket_hash bytea primary key,
  person_id uuid references person,          -- who adds a passkey; nobody where somebody signs in
  challenge bytea not null,
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);
create index passkey_challenge_person on passkey_challenge (person_id);
