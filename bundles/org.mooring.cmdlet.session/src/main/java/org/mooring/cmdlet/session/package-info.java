/** The commands of PSSessions: New-PSSession, Invoke-Command and what belongs to them. */
package org.mooring.cmdlet.session;
