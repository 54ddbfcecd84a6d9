package app.afterbell.mail;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets sweeps run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Sweeps {}
