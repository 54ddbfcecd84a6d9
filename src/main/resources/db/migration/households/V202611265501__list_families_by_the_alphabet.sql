create index family_listed on family (lower(name), id);
