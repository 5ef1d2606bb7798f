package org.mooring.api.host;

import org.mooring.api.shell.Runspace;

/**
 * A session that a person enters: what is typed runs there.
 *
 * @param place for the prompt: the computer's name, after that of another user as {@code user@computer}
 * @param left called when the person leaves it again
 */
public record EnteredRunspace(String place, Runspace runspace, Runnable left) {}
