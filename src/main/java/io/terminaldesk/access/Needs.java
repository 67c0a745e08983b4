package io.terminaldesk.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The right that a handler method asks for. A page or API route without one is refused to everybody. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Right value();

    /** Also asks for a second factor proven within the last 15 minutes, where the profile wants one. */
    boolean secondFactor() default false;
}
