/** How the actions of events run: when it is their turn, and in which module. */
package org.mooring.shell.powershell.events;
