package app.afterbell.engagements;

/** An engagement as it stands; its terms are those of its first day. */
public record Engagement(EngagementId id, NewEngagement agreed) {}
