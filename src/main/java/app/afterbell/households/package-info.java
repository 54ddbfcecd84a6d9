/**
 * Who belongs to which family: families, guardianships, and what each guardian may see (R28). Owns the tables of its
 * migrations; publishes student_family, guardian_of, family_access, family_card, family_guardian_fact and
 * ended_guardianship. Doors: Families, Guardians, Children. Hears AddressChanged, to tell guardians by mail; says
 * nothing beyond the module.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "organization", "mail", "people"})
package app.afterbell.households;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
