create index guardianship_end_pair on guardianship_end (guardian_id, student_id) where restored_at is null;
