/** Transcripts: what a session said and was told, in a file. */
package org.mooring.shell.powershell.transcript;
