-- What a guardian may see of a student: set for each guardian and student.
alter table guardianship
  add column reads_notes boolean not null default true,
  add column sees_money boolean not null default true;
