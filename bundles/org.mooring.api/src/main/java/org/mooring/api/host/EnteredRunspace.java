package org.mooring.api.host;

import org.mooring.api.shell.Runspace;

/**
 * A session that a person enters: what is typed runs there.
 *
 * @param computerName for the prompt
 * @param left called when the person leaves it again
 */
public record EnteredRunspace(String computerName, Runspace runspace, Runnable left) {}
