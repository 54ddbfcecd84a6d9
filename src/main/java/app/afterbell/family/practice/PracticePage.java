package app.afterbell.family.practice;

import java.util.List;

/**
 * All that this reader's students have to practise.
 * @param cards of those who have something, by name; the reader's own first
 */
public record PracticePage(List<PracticeCard> cards) {}
