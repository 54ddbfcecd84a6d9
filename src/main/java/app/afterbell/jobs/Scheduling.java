package app.afterbell.jobs;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Gives {@link Sweeps} the thread on which they begin. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
