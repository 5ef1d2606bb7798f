/** The drive User: of session configurations with MountUserDrive. */
package org.mooring.shell.powershell.userdrive;
