package org.mooring.api.host;

/**
 * What to ask for (System.Management.Automation.Host.FieldDescription).
 *
 * @param typeName the full .NET name of the type wanted
 * @param defaultValue or null
 */
public record FieldDescription(String name, String label, String typeName, String helpMessage, boolean mandatory, Object defaultValue) {}
