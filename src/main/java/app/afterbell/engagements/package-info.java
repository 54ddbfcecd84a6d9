/**
 * Who teaches which students: the subject, the weekly times, the length and rates over time, the meeting link.
 * Owns engagement and its tables; publishes the views engagement_card, engagement_member, engagement_pay_rate and
 * engagement_bill_rate.
 * Says StudentsChanged; hears nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people"})
package app.afterbell.engagements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
