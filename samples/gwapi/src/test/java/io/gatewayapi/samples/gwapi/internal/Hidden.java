package io.gatewayapi.samples.gwapi.internal;

/** What users should not see. */
public class Hidden {}
