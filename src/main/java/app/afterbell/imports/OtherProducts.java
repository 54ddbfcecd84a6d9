package app.afterbell.imports;

import app.afterbell.imports.Mapping.DateOrder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the columns of other products are in ours: proposals, which staff change where they are wrong. A product is
 * known by columns that it alone has; of what nobody knows, each column is looked up among words that are usual.
 */
public final class OtherProducts {

  private OtherProducts() {}

  /** What is proposed. @param product its name; empty where it is not known */
  public record Proposal(Optional<String> product, Mapping mapping) {}

  private record Product(
      String name, SheetKind kind, Set<String> signs, String columns, Map<String, String> fixed, DateOrder dates) {}

  private static final List<Product> ALL = List.of(
      new Product("Teachworks", SheetKind.SESSIONS, Set.of("fromdate", "fromtime"),
          "fromdate=start_date fromtime=start_time todate=end_date totime=end_time studentids=students "
              + "employeeid=mentor serviceid=subject name=subject description=",
          Map.of(), DateOrder.NONE),
      new Product("Teachworks", SheetKind.PEOPLE, Set.of("wagemethod"), "", Map.of("role", "mentor"), DateOrder.NONE),
      new Product("Teachworks", SheetKind.PEOPLE, Set.of("includeasteacher"), "", Map.of("role", "mentor"),
          DateOrder.NONE),
      new Product("Teachworks", SheetKind.PEOPLE, Set.of("billingmethod"), "", Map.of("role", "student"),
          DateOrder.NONE),
      new Product("TutorCruncher", SheetKind.SESSIONS, Set.of("start", "finish", "units"),
          "units=hours topic=subject id= location= rcras=students cjas=mentor", Map.of(), DateOrder.NONE),
      new Product("TutorCruncher", SheetKind.ENGAGEMENTS, Set.of("dftchargerate"),
          "dftchargerate=bill_rate_per_hour dftcontractorrate=pay_rate_per_hour rcrs=students conjobs=mentor status= "
              + "totalaptunits= reviewunits=",
          Map.of(), DateOrder.NONE),
      new Product("TutorCruncher", SheetKind.PEOPLE, Set.of("firstname", "lastname", "status", "mobile"),
          "client=family payingclient=family", Map.of(), DateOrder.NONE),
      new Product("Acuity", SheetKind.SESSIONS, Set.of("calendar", "type"),
          "calendar=mentor type=subject id= notes= email=", Map.of(), DateOrder.MONTH_FIRST),
      new Product("Oases", SheetKind.PEOPLE, Set.of("primarytutoringlocation"), "", Map.of("role", "mentor"),
          DateOrder.MONTH_FIRST),
      new Product("Oases", SheetKind.PEOPLE, Set.of("linkedcustomer"), "linkedcustomer=family",
          Map.of("role", "student"), DateOrder.MONTH_FIRST),
      new Product("Google Calendar", SheetKind.SESSIONS, Set.of("subject", "startdate", "alldayevent"),
          "subject=subject description= location=", Map.of(), DateOrder.MONTH_FIRST));

  private static final Map<SheetKind, Map<String, String>> USUAL = Map.of(
      SheetKind.PEOPLE, words("id=id personid=id studentid=id tutorid=id clientid=id userid=id externalid=id "
          + "name=name fullname=name displayname=name firstname=first_name forename=first_name givenname=first_name "
          + "lastname=last_name surname=last_name familyname=last_name role=role type=role usertype=role "
          + "family=family familyaccount=family customer=family household=family "
          + "email=email emailaddress=email mail=email timezone=time_zone zone=time_zone status=status"),
      SheetKind.ENGAGEMENTS, words("id=id jobid=id engagementid=id serviceid=id name=name title=name jobname=name "
          + "mentor=mentor tutor=mentor teacher=mentor instructor=mentor employee=mentor contractor=mentor "
          + "coach=mentor "
          + "mentorname=mentor tutorname=mentor teachername=mentor contractorname=mentor "
          + "students=students student=students studentname=students pupil=students learner=students "
          + "recipient=students "
          + "recipientname=students client=students clientname=students subject=subject service=subject course=subject "
          + "lessontype=subject minutes=minutes duration=minutes length=minutes durationminutes=minutes hours=hours "
          + "units=hours weekly=weekly schedule=weekly timezone=time_zone zone=time_zone billrate=bill_rate_per_hour "
          + "chargerate=bill_rate_per_hour hourlyrate=bill_rate_per_hour rate=bill_rate_per_hour "
          + "cost=bill_rate_per_hour studenthourlycost=bill_rate_per_hour payrate=pay_rate_per_hour "
          + "tutorrate=pay_rate_per_hour wage=pay_rate_per_hour hourlywage=pay_rate_per_hour currency=currency "
          + "startson=starts_on startdate=starts_on start=starts_on fromdate=starts_on endson=ends_on enddate=ends_on "
          + "end=ends_on todate=ends_on meetinglink=meeting_link link=meeting_link url=meeting_link zoom=meeting_link"),
      SheetKind.SESSIONS, words("engagement=engagement engagementid=engagement job=engagement jobid=engagement "
          + "startsat=starts_at start=starts_at starttime=start_time datetime=starts_at starts=starts_at "
          + "startdatetime=starts_at date=start_date startdate=start_date lessondate=start_date sessiondate=start_date "
          + "day=start_date time=start_time finish=ends_at end=ends_at endsat=ends_at enddatetime=ends_at "
          + "endtime=end_time enddate=end_date timezone=time_zone zone=time_zone minutes=minutes duration=minutes "
          + "length=minutes durationminutes=minutes plannedminutes=minutes hours=hours durationhours=hours units=hours "
          + "actualminutes=actual_minutes attendance=attendance notes=notes sessionnotes=notes lessonnotes=notes "
          + "report=notes attendanceat=attendance_at notesat=notes_at students=students student=students "
          + "studentname=students studentnames=students pupil=students client=students clientname=students "
          + "recipient=students recipientname=students firstname=first_name lastname=last_name mentor=mentor "
          + "tutor=mentor tutorname=mentor teacher=mentor teachername=mentor instructor=mentor employee=mentor "
          + "employeename=mentor contractor=mentor contractorname=mentor coach=mentor subject=subject service=subject "
          + "servicename=subject topic=subject title=subject type=subject course=subject status=status"));

  /**
   * What is proposed for a file.
   *
   * @param kind as staff chose it; empty: what it is most like
   * @param file its name, which may say whose list it is
   * @param samples of its rows, by which it may be seen how its days are written
   * @param zone of the company, currency likewise, empty for none: said for all rows where the file has no column of it
   */
  public static Proposal propose(
      List<String> headings, List<List<String>> samples, Optional<SheetKind> kind, String file, String zone,
      String currency) {
    var words = headings.stream().map(OtherProducts::word).toList();
    var product = ALL.stream().filter(one -> words.containsAll(one.signs()))
        .filter(one -> kind.isEmpty() || kind.get() == one.kind()).findFirst();
    var is = kind.or(() -> product.map(Product::kind)).orElseGet(() -> likest(headings, words));
    var known = new HashMap<>(USUAL.get(is));
    Mapping.choices(is).forEach(target -> known.put(word(target), target));
    product.ifPresent(one -> known.putAll(words(one.columns())));
    var targets = settled(targets(words, known), is);
    var fixed = new HashMap<String, String>();
    fixed.put("time_zone", zone);
    if (is == SheetKind.ENGAGEMENTS && !currency.isEmpty()) {
      fixed.put("currency", currency);
    }
    if (is == SheetKind.PEOPLE) {
      role(file).ifPresent(role -> fixed.put("role", role));
    }
    product.ifPresent(one -> fixed.putAll(one.fixed()));
    return new Proposal(product.map(Product::name),
        new Mapping(is, targets, fixed, product.map(Product::dates).filter(dates -> dates != DateOrder.NONE)
            .orElseGet(() -> Foreign.orderOf(samples))));
  }

  // The first column of a meaning has it: one column each.
  private static List<String> targets(List<String> words, Map<String, String> known) {
    var targets = new ArrayList<String>();
    var taken = new HashSet<String>();
    for (var word : words) {
      var target = known.getOrDefault(word, "");
      targets.add(!target.isEmpty() && taken.add(target) ? target : "");
    }
    return targets;
  }

  // A time of its own says the day too where no column is of the day.
  private static List<String> settled(List<String> targets, SheetKind kind) {
    if (kind != SheetKind.SESSIONS) {
      return targets;
    }
    boolean hasDay = targets.contains("start_date");
    return targets.stream().map(target -> switch (target) {
      case "start_time" -> !hasDay && !targets.contains("starts_at") ? "starts_at" : target;
      case "end_time" -> !hasDay && !targets.contains("ends_at") ? "ends_at" : target;
      default -> target;
    }).toList();
  }

  private static SheetKind likest(List<String> headings, List<String> words) {
    return Stream.of(SheetKind.values()).max(Comparator.comparingLong(kind ->
        words.stream().filter(USUAL.get(kind)::containsKey).count() * 2L
            + kind.shared(headings.stream().map(SheetColumn::nameIn).toList()))).orElseThrow();
  }

  private static Optional<String> role(String file) {
    var name = file.toLowerCase(Locale.ROOT);
    return name.matches(".*(tutor|teacher|mentor|employee|contractor|instructor|coach).*") ? Optional.of("mentor")
        : name.matches(".*(client|parent|guardian|customer).*") ? Optional.of("guardian")
        : name.matches(".*(student|pupil|learner|recipient).*") ? Optional.of("student") : Optional.empty();
  }

  /** Letters and digits alone, small and without accents. */
  private static String word(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static Map<String, String> words(String pairs) {
    var words = new HashMap<String, String>();
    for (var pair : pairs.split(" ")) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        words.put(pair.substring(0, sign), pair.substring(sign + 1));
      }
    }
    return words;
  }
}
