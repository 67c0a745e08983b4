package io.terminaldesk.simulator.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;

/** Only in programs that run virtual terminals: the demo's server and {@code simulate}, not the sub-command {@code admin}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile({"demo", "simulate"})
@ConditionalOnWebApplication
@interface VirtualTerminalsHere {}
