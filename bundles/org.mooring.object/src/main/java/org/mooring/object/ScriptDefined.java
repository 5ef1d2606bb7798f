package org.mooring.object;

/** Marks a ClrType that a script defines: what its methods throw is not wrapped in a MethodInvocationException. */
public interface ScriptDefined {}
