package org.mooring.api.host;

/** @param label with {@code &} before the key that chooses it (System.Management.Automation.Host.ChoiceDescription) */
public record HostChoice(String label, String helpMessage) {}
