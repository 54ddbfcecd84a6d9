package app.afterbell.access.web.entry;

import app.afterbell.access.web.chain.PasskeySites;
import app.afterbell.access.web.chain.WantedPage;
import app.afterbell.organization.Organization;
import app.afterbell.organization.Organizations;
import app.afterbell.shared.Sql;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads the sign-in page: in the demo company, with one person of each role, and of no other where there is one. Only
 * of its cast, which was there from the beginning: anybody who was added or imported since has an account of their own,
 * as everywhere.
 */
@Component
class SignInQuery {

  private final Sql sql;
  private final Organizations organizations;
  private final PasskeySites sites;

  SignInQuery(Sql sql, Organizations organizations, PasskeySites sites) {
    this.sql = sql;
    this.organizations = organizations;
    this.sites = sites;
  }

  SignInPage page(HttpServletRequest request) {
    return SignInPage.empty(WantedPage.of(request), sites.of(request).isPresent(), cast());
  }

  /** Nobody, except in the demo company. */
  List<SignInPage.DemoPerson> cast() {
    return organizations.find().filter(Organization::demo).isEmpty() ? List.of() : sql.sql("""
            select distinct on (array_position(array['mentor', 'coordinator', 'admin', 'guardian', 'student'], r.role))
                   p.id, p.name, r.role
            from role_card r join account_card p on p.id = r.person_id
            where r.role <> 'finance' and p.open
              and not exists (select from person_change_fact c where c.person_id = p.id and c.what = 'joined')
            order by array_position(array['mentor', 'coordinator', 'admin', 'guardian', 'student'], r.role),
                     p.name = 'Maya Okafor' desc,
                     (select count(*) from role_card o where o.person_id = p.id) > 1, p.email is null, p.id
            """)
        .list(SignInPage.DemoPerson.class);
  }
}
