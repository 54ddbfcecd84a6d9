-- Hardly any line corrects another: those that do not are no longer in the index that holds each to one correction.
create unique index charge_line_correction on charge_line (corrects) where corrects is not null;
alter table charge_line drop constraint charge_line_corrects_key;
