/** What a language mode forbids. */
package org.mooring.shell.powershell.modes;
