-- Made with the first persons and with the history of their changes, in the folder of people.
comment on table family is 'owned by households';
comment on table family_student is 'owned by households';
comment on table family_guardian is 'owned by households';
comment on table guardianship is 'owned by households';
comment on table guardianship_end is 'owned by households';
