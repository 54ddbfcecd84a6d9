package app.afterbell.organization;

import app.afterbell.shared.Id;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Settles logo and colour from a day on (R39); what is to come can be taken back until its day. A colour that is not
 * read is not taken: who asks has asked {@link Theme} before.
 */
@Component
public class Brands {

  private final Sql sql;

  Brands(Sql sql) {
    this.sql = sql;
  }

  /** @param logo a new one; else the one of this hash stays, or none */
  @Transactional
  public void settle(Brand brand, @Nullable Logo logo, PersonId by, Instant now) {
    if (brand.light() != null && !Theme.LIGHT.reads(brand.light())
        || brand.dark() != null && !Theme.DARK.reads(brand.dark())) {
      throw new IllegalArgumentException("a colour that is not read: " + brand);
    }
    if (logo != null) {
      sql.sql("""
              insert into brand_logo (hash, png, width, height) values (:hash, :png, :width, :height)
              on conflict do nothing
              """)
          .param("hash", logo.hash())
          .param("png", logo.png())
          .param("width", logo.width())
          .param("height", logo.height())
          .update();
    }
    sql.sql("""
            insert into brand_change (id, from_on, light, dark, logo, decided_at, decided_by)
            values (:id, :from, :light, :dark, :logo, :now, :by)
            """)
        .param("id", Id.next())
        .param("from", brand.from())
        .param("light", brand.light() == null ? null : brand.light().hex())
        .param("dark", brand.dark() == null ? null : brand.dark().hex())
        .param("logo", logo == null ? brand.logo() : logo.hash())
        .param("now", now)
        .param("by", by)
        .update();
  }

  /** Takes back what does not hold yet. @return false where it holds already, or is taken back */
  @Transactional
  public boolean withdraw(UUID change, PersonId by, LocalDate today, Instant now) {
    return sql.sql("""
            update brand_change set withdrawn_at = :now, withdrawn_by = :by
            where id = :id and withdrawn_at is null and from_on > :today
            """)
        .param("now", now)
        .param("by", by)
        .param("id", change)
        .param("today", today)
        .update() == 1;
  }

  /** A picture, by its hash: for anybody, as a name on a door is. */
  public Optional<byte[]> png(String hash) {
    return sql.sql("select png from brand_logo where hash = :hash").param("hash", hash)
        .list((row, _) -> row.getBytes(1)).stream().findFirst();
  }
}
