package app.afterbell.company.web.rules;

import app.afterbell.company.web.rules.Trial.Differing;
import app.afterbell.company.web.rules.Trial.Party;
import app.afterbell.organization.Policy;
import app.afterbell.organization.Setting;
import app.afterbell.organization.Setting.Topic;
import app.afterbell.shared.Money;
import app.afterbell.web.Ui;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Another value, tried on the last three months.
 *
 * @param changed the values that would be others. @param holds what holds on the day that is meant
 * @param names of families, students without one, mentors and engagements, by their ids
 * @param paths of people, by the ids of parties: whose page tells of them
 * @param number of the page of sessions that is shown, from 1
 * @param planned sessions of that day and later that are planned already
 * @param mark under which it was tried
 * @param refused whether the press was not taken
 */
public record TrialPage(
    TryForm form, Map<Setting, Integer> changed, Policy holds, Trial trial, Map<UUID, String> names,
    Map<UUID, String> paths, int number, int planned, UUID mark, ZoneId zone, boolean refused) {

  /** Rows of a table of people. */
  public static final int PEOPLE = 50;
  /** Sessions on a page. */
  public static final int SESSIONS = 50;

  public Topic topic() {
    return form.topic();
  }

  public String title(Ui ui) {
    return ui.text("company.rules.topic." + topic().key());
  }

  public Map<String, String> errors(Ui ui) {
    return refused ? form.errors(ui, true) : Map.of();
  }

  public String label(Ui ui, Setting setting) {
    return Shown.label(ui, setting);
  }

  public String value(Ui ui, Setting setting, int value) {
    return Shown.value(ui, setting, value);
  }

  /** What the button does. */
  public String press(Ui ui) {
    return ui.text("company.rules.save", Shown.all(ui, changed),
        form.day().map(day -> ui.formats().date(day)).orElse(form.from()));
  }

  /** Whether any of it can move money. */
  public boolean ofMoney() {
    return form.ofMoney();
  }

  public int sessions() {
    return trial.sessions();
  }

  public int differ() {
    return trial.differing().size();
  }

  public int stay() {
    return trial.stay();
  }

  public boolean cut() {
    return trial.cut();
  }

  public String days(Ui ui) {
    var f = ui.formats().withZone(zone);
    return ui.text("company.rules.days", f.date(trial.from()), f.date(trial.to()));
  }

  public int paidLater() {
    return trial.paidLater();
  }

  public int paidSooner() {
    return trial.paidSooner();
  }

  public int families() {
    return Trial.people(trial.families());
  }

  public int mentors() {
    return Trial.people(trial.mentors());
  }

  /** One of the three sums. @param which billed, paid or kept */
  public List<Money> sums(String which) {
    return switch (which) {
      case "billed" -> trial.billed();
      case "paid" -> trial.paid();
      default -> trial.kept();
    };
  }

  /** The first currency, large; the others follow in the sentence below. */
  public String first(Ui ui, String which) {
    var sums = sums(which);
    return sums.isEmpty() ? "0" : signed(ui, sums.getFirst());
  }

  public String rest(Ui ui, String which) {
    return sums(which).stream().skip(1).map(money -> ui.text("company.rules.and", signed(ui, money)))
        .collect(Collectors.joining(" "));
  }

  /** With its sign, so that more and less are told apart. */
  public String signed(Ui ui, Money money) {
    return (money.minor() > 0 ? "+" : "") + ui.formats().money(money);
  }

  /** A line of a table. @param path whose page tells of them; null for none */
  public record Line(String name, @Nullable String path, int sessions, Money difference) {}

  public List<Line> familyLines() {
    return lines(trial.families());
  }

  public List<Line> mentorLines() {
    return lines(trial.mentors());
  }

  public int moreFamilies() {
    return Math.max(0, trial.families().size() - PEOPLE);
  }

  public int moreMentors() {
    return Math.max(0, trial.mentors().size() - PEOPLE);
  }

  private List<Line> lines(List<Party> parties) {
    return parties.stream().limit(PEOPLE)
        .map(one -> new Line(names.getOrDefault(one.id(), ""), paths.get(one.id()), one.sessions(), one.difference()))
        .toList();
  }

  /** Those of the page that is shown. */
  public List<Differing> shown() {
    return trial.differing().stream().skip((number - 1L) * SESSIONS).limit(SESSIONS).toList();
  }

  public String name(Differing session) {
    return names.getOrDefault(session.engagement(), "");
  }

  public int pages() {
    return Math.ceilDiv(trial.differing().size(), SESSIONS);
  }

  /** The address of this trial with another page of its sessions. */
  public String at(int page) {
    return "/settings/rules/" + topic().key() + "/trial?" + query() + "&page=" + page + "#sessions";
  }

  /** The form with these values again. */
  public String again() {
    return "/settings/rules/" + topic().key() + "?" + query();
  }

  private String query() {
    return form.numbers().entrySet().stream().map(one -> one.getKey().key() + "=" + one.getValue())
        .collect(Collectors.joining("&")) + form.day().map(day -> "&from=" + day).orElse("");
  }
}
