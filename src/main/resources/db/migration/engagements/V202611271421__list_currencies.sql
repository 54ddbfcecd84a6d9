-- Which currencies are agreed in, each by one probe.
create index engagement_terms_currency on engagement_terms (currency);
