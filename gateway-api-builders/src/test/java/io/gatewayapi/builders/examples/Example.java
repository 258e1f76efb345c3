package io.gatewayapi.builders.examples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which manifest of the samples a method says in Java: its Gateway API objects, in order. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Example {
  /** The file, below the folder of examples. */
  String value();
}
