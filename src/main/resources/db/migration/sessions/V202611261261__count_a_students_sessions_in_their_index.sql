-- How many sessions a student had in each engagement is counted in the index alone, without a look at each of their rows.
drop index session_student_timeline;
create index session_student_timeline on session_student (student_id, starts_at desc, session_id desc)
  include (engagement_id, status);
