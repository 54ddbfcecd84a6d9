/**
 * What becomes of a company's database when a newer version of the product starts on it.
 *
 * <p>Each version that is proved has a folder of resources, named after its last migration: {@code views}, its repeatable
 * migrations; {@code rows.copy.gz}, every row of a lively company; {@code facts.txt}, what that version said of them. All three are
 * written by {@link app.afterbell.upgrade.WriteOldCompanyTest} on the code of that version, before the tables change:
 * {@code WRITE_OLD_COMPANY=yes bin/test WriteOldCompanyTest}.
 */
@NullMarked
package app.afterbell.upgrade;

import org.jspecify.annotations.NullMarked;
