create index charge_line_student on charge_line (student_id, recorded_at desc);
