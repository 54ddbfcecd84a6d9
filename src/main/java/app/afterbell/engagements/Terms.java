package app.afterbell.engagements;

import app.afterbell.shared.Money;

/**
 * What was agreed from some day on. A session keeps the terms of its date.
 *
 * @param minutes 15 to 480
 * @param billRate per student and hour
 * @param payRate per hour, in the same currency
 */
public record Terms(int minutes, Money billRate, Money payRate) {}
