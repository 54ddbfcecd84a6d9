package app.afterbell.invitations;

import app.afterbell.households.AddressGivers;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import org.springframework.stereotype.Component;

/** Knows which accounts have their address by an invitation of staff. */
@Component
class GivenByInvitation implements AddressGivers {

  private final Sql sql;

  GivenByInvitation(Sql sql) {
    this.sql = sql;
  }

  @Override
  public boolean gave(PersonId staff, PersonId account) {
    return sql.sql("""
            select exists (select from invitation
                           where accepted_by = :account and invited_by = :staff and by_staff)
            """)
        .param("account", account)
        .param("staff", staff)
        .one(Boolean.class);
  }
}
