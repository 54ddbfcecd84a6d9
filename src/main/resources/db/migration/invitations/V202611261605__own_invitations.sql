-- Made with the history of what was changed about people, in their folder.
comment on table invitation is 'owned by invitations';
comment on table invitation_student is 'owned by invitations';
