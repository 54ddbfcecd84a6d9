-- A wrong certificate, a server without encryption, and what was over before it could be sent are not "no server answered".
alter table mail_message drop constraint mail_message_trouble_check;
alter table mail_message add constraint mail_message_trouble_check
  check (trouble in ('address', 'refused', 'login', 'certificate', 'no_tls', 'unreachable', 'over'));
