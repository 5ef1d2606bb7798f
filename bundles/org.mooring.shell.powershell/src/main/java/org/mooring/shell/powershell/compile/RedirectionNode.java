package org.mooring.shell.powershell.compile;

/**
 * A redirection of a command.
 *
 * @param stream which; 0 is all
 * @param into the stream that it is merged into, 0 for a file
 * @param location the file, null for a merge
 */
record RedirectionNode(int stream, int into, boolean append, Node location) {}
