-- Hardly any line corrects another: those that do not are no longer in the index that holds each to one correction.
create unique index earning_line_correction on earning_line (corrects) where corrects is not null;
alter table earning_line drop constraint earning_line_corrects_key;
