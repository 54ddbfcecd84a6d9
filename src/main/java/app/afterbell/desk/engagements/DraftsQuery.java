package app.afterbell.desk.engagements;

import app.afterbell.desk.engagements.DraftsPage.Draft;
import app.afterbell.shared.PersonId;
import app.afterbell.shared.Sql;
import app.afterbell.web.Typed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Agree forms that are not finished (R30): nothing is made of them, and nobody but staff who agree sees them. One has
 * the id of the engagement that it becomes: agreed on, it is none any more, whoever still has it open.
 */
@Component
class DraftsQuery {

  private static final int MOST = 200;
  private static final int MOST_VALUES = 100;
  private static final int LONGEST = 2000;
  private static final List<String> FIELDS = List.of("mentor", "student", "subject", "name", "day", "time", "rhythm",
      "until", "minutes", "zone", "zone-was", "starts", "ends", "without", "currency", "billed", "paid", "link",
      "plan");
  private static final TypeReference<Map<String, List<String>>> TYPED = new TypeReference<>() {};

  private final Sql sql;
  private final JsonMapper json;

  DraftsQuery(Sql sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  DraftsPage page() {
    return new DraftsPage(sql.sql("""
            select d.id, d.label, p.name as "by", d.saved_at from engagement_draft d
            join person_card p on p.id = d.saved_by
            where not exists (select from engagement_card e where e.id = d.id)
            order by d.saved_at desc, d.id desc limit :most
            """)
        .param("most", MOST)
        .list(Draft.class));
  }

  /** As it was typed. Empty where it was agreed on, or thrown away. */
  Optional<Typed> find(UUID id) {
    return sql.sql("""
            select fields from engagement_draft d
            where d.id = :id and not exists (select from engagement_card e where e.id = d.id)
            """)
        .param("id", id)
        .optional(String.class)
        .map(fields -> {
          var typed = new LinkedHashMap<>(json.readValue(fields, TYPED));
          typed.put("key", List.of(id.toString()));
          return Typed.ofAll(typed);
        });
  }

  /** In the place of what was saved of it before; nothing, where it was agreed on meanwhile. */
  @Transactional
  public void save(UUID id, AgreeForm form, PersonId by, Instant now) {
    sql.sql("""
            insert into engagement_draft (id, label, fields, saved_by, saved_at)
            select :id, :label, :fields, :by, :now
            where not exists (select from engagement_card e where e.id = :id)
            on conflict (id) do update set label = excluded.label, fields = excluded.fields,
              saved_by = excluded.saved_by, saved_at = excluded.saved_at
            """)
        .param("id", id)
        .param("label", label(form))
        .param("fields", json.writeValueAsString(fields(form)))
        .param("by", by)
        .param("now", now)
        .update();
  }

  @Transactional
  public void remove(UUID id) {
    sql.sql("delete from engagement_draft where id = :id").param("id", id).update();
  }

  // Who was found by a search is chosen, as on the page.
  private static Map<String, List<String>> fields(AgreeForm form) {
    var fields = new LinkedHashMap<String, List<String>>();
    FIELDS.forEach(field -> fields.put(field, form.typed().all(field).stream().limit(MOST_VALUES)
        .map(value -> value.length() > LONGEST ? value.substring(0, LONGEST) : value).toList()));
    fields.put("mentor", ids(form.mentor()));
    fields.put("student", ids(form.students()));
    fields.values().removeIf(List::isEmpty);
    return fields;
  }

  private static List<String> ids(Pick pick) {
    return pick.chosen().stream().map(choice -> choice.id().value().toString()).toList();
  }

  private static String label(AgreeForm form) {
    var name = form.typed().text("name").strip();
    var label = !name.isEmpty() ? name
        : UsualName.of(form.students().chosen().stream().map(Pick.Choice::name).toList(),
            form.typed().text("subject").strip());
    return label.length() > LONGEST ? label.substring(0, LONGEST) : label;
  }
}
