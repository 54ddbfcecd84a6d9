package app.afterbell.testing;

import app.afterbell.demo.Company;

/** The standing cast, by the keys of the demo company: the same people in tests, demo and screenshots. */
public final class Cast {

  /** Everybody, and who teaches which students. */
  public static final Company COMPANY = Company.read();

  /** Mentor in New York: most stories are hers. */
  public static final String MAYA = "maya";
  /** Her colleague, mentor in Chicago. */
  public static final String TOMAS = "tomas";
  /** Student of Maya in New York, with a mail address. */
  public static final String ANA = "ana";
  /** Ana's sister, without a mail address, in the robotics club. */
  public static final String LUCIA = "lucia";
  /** Another student of the robotics club, of another family; and a guardian. */
  public static final String NOA = "noa";
  /** Guardians of Ana and Lucía. */
  public static final String ELENA = "elena";
  public static final String MARCO = "marco";
  /** Student of Maya in Los Angeles, without a mail address; and his guardian. */
  public static final String LEO = "leo";
  public static final String JIWOO = "jiwoo";
  /** A guardian of Noa. */
  public static final String AVI = "avi";
  /** A family that Maya does not teach: student and guardian in Phoenix. */
  public static final String MATEO = "mateo";
  public static final String CARMEN = "carmen";
  /** Admin. */
  public static final String IMOGEN = "imogen";
  /** Coordinator and finance. */
  public static final String BOLA = "bola";

  /** Maya and Ana: 60 minutes, Monday and Thursday at 16:00 in New York; billed 85.01, paid 50.03 USD. */
  public static final String ALGEBRA = "algebra";
  /** Maya and Leo: 45 minutes; billed 80.09, paid 48.01 USD. */
  public static final String WRITING = "writing";
  /** Maya and Lucía, Cian, Noa, Ebba: 90 minutes; billed 41.11 each, paid 75.07 USD. */
  public static final String ROBOTICS = "robotics";
  /** Tomás and Mateo: 60 minutes; billed 71.03, paid 43.27 USD. */
  public static final String CHEMISTRY = "chemistry";
  /** Siobhán and Folake: 52 minutes, off the grid; billed 63.01, paid 38.03 GBP. */
  public static final String ASTROPHYSICS = "astrophysics";

  private Cast() {}
}
