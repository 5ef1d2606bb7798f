/** The file system as drives, with PowerShell's errors. */
package org.mooring.provider.filesystem;
