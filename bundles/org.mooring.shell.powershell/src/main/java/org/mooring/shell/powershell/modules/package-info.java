/** Modules of bundles and of files: found, loaded, imported and removed. */
package org.mooring.shell.powershell.modules;
