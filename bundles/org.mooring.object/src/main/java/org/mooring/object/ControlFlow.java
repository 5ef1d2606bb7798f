package org.mooring.object;

/**
 * Marks a throwable that is no error but moves control (break, exit, a stopped pipeline): it passes through methods and members that
 * wrap what they throw.
 */
public interface ControlFlow {}
