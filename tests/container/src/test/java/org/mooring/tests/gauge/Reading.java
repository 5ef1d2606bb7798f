package org.mooring.tests.gauge;

/** What is read: a type of the bundle's own. */
public record Reading(String version) {}
