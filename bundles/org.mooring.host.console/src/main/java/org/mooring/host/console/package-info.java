/**
 * A PowerShell prompt for a person at a terminal, here or at the other end of SSH, and {@code mooring shell} for one command or file.
 *
 * <p>{@link org.mooring.host.console.Console} is the loop of prompt, line and answer; {@link org.mooring.host.console.ConsoleUI} what
 * scripts can ask of the person; {@link org.mooring.host.console.Lines} where lines come from.
 */
package org.mooring.host.console;
