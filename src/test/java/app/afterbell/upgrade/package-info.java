/**
 * What becomes of a company's database when a newer version of the product starts on it.
 *
 * <p>Each version that is proved has a folder of resources, named after its last migration: {@code views}, its
 * repeatable migrations; {@code rows.copy.gz}, every row of a lively company; {@code facts.txt}, what that version said
 * of them. All three are written by {@link app.afterbell.upgrade.WriteOldCompanyTest},
 * on the code of that version, before the tables change.
 * A landing that moves what a fact is read from changes the statement in {@link app.afterbell.upgrade.WrittenFacts}, or
 * the question in {@link app.afterbell.upgrade.ToldFacts}; it never changes what was written down.
 */
@NullMarked
package app.afterbell.upgrade;

import org.jspecify.annotations.NullMarked;
